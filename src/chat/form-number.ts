import { dialogNamed } from '../../dialogs/catalogue.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import { numberOf } from '../domain/case-number.ts';
import type { ChatDeps } from './deps.ts';
import type { AskedStep } from './draw-form.ts';

/**
 * Reserves the id of the case that the dialog will open, and keeps it with the dialog. So a press
 * that is delivered twice creates one case. Undefined when the dialog opens none.
 */
export async function reserveId(
  { app, dialogs }: ChatDeps,
  person: string,
  state: DialogState,
): Promise<string | undefined> {
  const current = state.reserved === undefined ? await dialogs.of(person) : state;
  if (current?.reserved !== undefined) return current.reserved;
  const kind = dialogNamed(state.dialog)?.opens;
  if (kind === undefined) return undefined;
  const reserved = await app.reserve(kind);
  return (await dialogs.keep(person, { ...(current ?? state), reserved }))
    ? reserved
    : (await dialogs.of(person))?.reserved;
}

/**
 * Puts the case's number into the words of a form that has a place for it. A proposal names its
 * case, because it is then written in the case system (E2).
 */
export async function withNumber(
  deps: ChatDeps,
  person: string,
  state: DialogState,
  step: AskedStep,
): Promise<AskedStep> {
  if (!step.form.body.some((line) => line.includes('{number}'))) return step;
  const number = numberOf((await reserveId(deps, person, state)) ?? '');
  return {
    ...step,
    form: { ...step.form, body: step.form.body.map((line) => line.replace('{number}', number)) },
  };
}
