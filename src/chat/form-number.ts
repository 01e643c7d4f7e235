import { dialogNamed } from '../../dialogs/catalogue.ts';
import type { KeptDialog } from '../app/ports/dialogs.ts';
import { numberOf } from '../domain/case-number.ts';
import type { ChatDeps } from './deps.ts';
import type { AskedStep } from './draw-form.ts';

/**
 * The form with the id of the case that it will open, which is reserved now if it is not yet. It is
 * written with the form before it is used, so that a press that is delivered twice creates one
 * case. The same form when it opens none.
 */
export async function withReservedId({ app }: ChatDeps, state: KeptDialog): Promise<KeptDialog> {
  const kind = dialogNamed(state.dialog)?.opens;
  if (state.reserved !== undefined || kind === undefined) return state;
  return { ...state, reserved: await app.reserve(kind) };
}

/**
 * The form as it is written with the id of its case. Undefined when the person has left it
 * meanwhile.
 */
export async function keepReservedId(
  deps: ChatDeps,
  person: string,
  state: KeptDialog,
): Promise<KeptDialog | undefined> {
  const reserving = await withReservedId(deps, state);
  if (reserving === state) return state;
  const kept = await deps.dialogs.keep(person, reserving);
  if (kept) return kept;
  // The same press may have come twice, and the other one has reserved an id.
  const standing = await deps.dialogs.of(person);
  return standing?.run === state.run ? standing : undefined;
}

/**
 * True for a form that has a place for the case's number in its words. A proposal names its case,
 * because it is then written in the case system (E2).
 */
export function namesItsCase({ form }: AskedStep): boolean {
  return form.body.some((line) => line.includes('{number}'));
}

/** Puts the case's number into the words of the form. */
export function withNumber(step: AskedStep, { reserved = '' }: KeptDialog): AskedStep {
  if (!namesItsCase(step)) return step;
  const number = numberOf(reserved);
  const body = step.form.body.map((line) => line.replace('{number}', number));
  return { ...step, form: { ...step.form, body } };
}
