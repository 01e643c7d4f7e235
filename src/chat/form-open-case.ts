import type { Asked, Dialog } from '../../dialogs/dialog.ts';
import { nextStep } from '../../dialogs/run-dialog.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import { StoreFault } from '../app/store-fault.ts';
import { faultsIn } from '../domain/engine/form.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { type AskedStep, drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { reserveId } from './form-number.ts';
import { showCurrent } from './press-on-old-form.ts';
import type { Reply } from './reply.ts';

/** A dialog whose last form has been sent. */
export interface Finished {
  readonly person: string;
  readonly dialog: Dialog;
  readonly state: DialogState;
  readonly shownIn: string | undefined;
}

export async function openCase(
  deps: ChatDeps,
  { person, dialog, state, shownIn }: Finished,
  answers: Readonly<Record<string, string>>,
  command: string,
): Promise<Reply> {
  const { app, dialogs, look } = deps;
  const id = await reserveId(deps, person, state);
  if (id === undefined) return showCurrent(deps, person);
  const acted = await app.act(person, command, { kind: 'open', id, answers, shownIn });
  if (acted.kind === 'refused' && faultsIn(acted.refusal).length > 0) {
    const facts = (await readFacts(deps, dialog, person, {})) as Asked;
    const step = nextStep(dialog, facts, {}) as AskedStep;
    const kept = await dialogs.of(person);
    if (kept) await dialogs.keep(person, { ...kept, dialog: state.dialog, answers: {} });
    const again = { inputs: answers, refusal: acted.refusal };
    return drawForm({ dialog, step, facts, run: state.run, look }, again);
  }
  if (acted.kind === 'case') await tidy(deps, () => markDone(deps, person, acted.view.doc.id));
  return drawActed(acted, look);
}

async function markDone({ dialogs }: ChatDeps, person: string, caseId: string): Promise<void> {
  const state = await dialogs.of(person);
  if (state && state.done === undefined) await dialogs.keep(person, { ...state, done: caseId });
}

/**
 * Puts a finished form away. The deed is done even if that fails: a later press on the form is the
 * same command.
 */
export async function tidy({ log }: ChatDeps, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    log.warn({ code: error.code }, 'a finished form is left where it is');
  }
}
