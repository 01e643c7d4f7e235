import type { Asked, Dialog } from '../../dialogs/dialog.ts';
import { nextStep } from '../../dialogs/run-dialog.ts';
import type { KeptDialog } from '../app/ports/dialogs.ts';
import { StoreFault } from '../app/store-fault.ts';
import { faultsIn } from '../domain/engine/form.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { type AskedStep, drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { keepReservedId } from './form-number.ts';
import { showCurrent } from './press-on-old-form.ts';
import type { Reply } from './reply.ts';

/** A dialog whose last form has been sent. */
export interface Finished {
  readonly person: string;
  readonly dialog: Dialog;
  readonly state: KeptDialog;
  readonly shownIn: string | undefined;
}

export async function openCase(
  deps: ChatDeps,
  { person, dialog, state, shownIn }: Finished,
  answers: Readonly<Record<string, string>>,
  command: string,
): Promise<Reply> {
  const { app, dialogs, look } = deps;
  const kept = await keepReservedId(deps, person, state);
  if (kept?.reserved === undefined) return showCurrent(deps, person, await dialogs.of(person));
  const { reserved: id } = kept;
  const acted = await app.act(person, command, { kind: 'open', id, answers, shownIn });
  if (acted.kind === 'refused' && faultsIn(acted.refusal).length > 0) {
    const facts = (await readFacts(deps, dialog, person, {})) as Asked;
    const step = nextStep(dialog, facts, {}) as AskedStep;
    const asked = (await dialogs.keep(person, { ...kept, answers: {} })) ?? kept;
    const again = { inputs: answers, refusal: acted.refusal };
    return drawForm({ dialog, step, facts, state: asked, look }, again);
  }
  if (acted.kind === 'case') {
    const done = acted.view.doc.id;
    await tidy(deps, () => dialogs.keep(person, { ...kept, done }));
  }
  return drawActed(acted, look);
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
