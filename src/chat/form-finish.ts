import { createHash } from 'node:crypto';
import { noticeCard, toldCard } from '../../cards/notices.ts';
import { done } from '../../cards/texts.ts';
import { type Asked, type Dialog, nextStep, type Outcome } from '../../dialogs/dialog.ts';
import type { DoorRefusal } from '../app/door-refusal.ts';
import type { Answer, App } from '../app/doors.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { Acted } from '../app/what-is-done.ts';
import { faultsIn } from '../domain/engine/form.ts';
import type { ChatDeps } from './deps.ts';
import { type AskedStep, drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { reserveId } from './form-number.ts';
import { showCurrent } from './press-on-old-form.ts';
import { drawActed, type Reply } from './reply.ts';

/** A dialog whose last form has been sent. */
interface Finished {
  readonly person: string;
  readonly dialog: Dialog;
  readonly state: DialogState;
  readonly shownIn: string | undefined;
}

/**
 * Carries out what a dialog came to, and answers its last form. `redraw` draws that form again with
 * what was wrong in it, or gives undefined when the refusal is not about a field.
 */
export async function finishForm(
  deps: ChatDeps,
  finished: Finished,
  outcome: Outcome,
  redraw: (refusal: DoorRefusal) => Reply | undefined,
): Promise<Reply> {
  const { app, dialogs, look } = deps;
  const { person, dialog, state } = finished;
  const command = commandOf(person, state, outcome);
  if (outcome.kind === 'open') return openCase(deps, finished, outcome.answers, command);
  if (outcome.kind === 'told') {
    await dialogs.drop(person);
    return { kind: 'card', message: toldCard(outcome, dialog.name, look) };
  }
  const acted = await perform(app, person, outcome, command);
  if (acted.kind === 'refused') return redraw(acted.refusal) ?? drawActed(acted, look);
  const file =
    acted.kind === 'history' ? await deps.fileLink(person, { case: acted.view.doc.id }) : undefined;
  await tidy(deps, () => dialogs.drop(person));
  if (acted.kind === 'history') return drawActed(acted, look, { file });
  return acted.kind === 'case'
    ? { kind: 'card', message: noticeCard(done.opened()) }
    : drawActed(acted, look);
}

function perform(
  app: App,
  person: string,
  outcome: Exclude<Outcome, { kind: 'open' | 'told' }>,
  command: string,
): Promise<Answer<Acted>> {
  switch (outcome.kind) {
    case 'absence':
      return app.act(person, command, { kind: 'absence', answers: outcome.answers });
    case 'rota':
      return app.act(person, command, { kind: 'rota', answers: outcome.answers });
    case 'takeOver':
      return app.act(person, command, { kind: 'takeOver', from: outcome.from, to: outcome.to });
    case 'find':
      return app.show(person, { kind: 'find', number: outcome.number, send: command });
    case 'writeOut':
      return app.show(person, { kind: 'historyOf', number: outcome.number });
  }
}

async function openCase(
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
async function tidy({ log }: ChatDeps, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    log.warn({ code: error.code }, 'a finished form is left where it is');
  }
}

/**
 * The command's id. The same form with the same answers is the same command, whichever activity
 * brings it. A form that opens a case opens one, whatever is answered the second time.
 */
function commandOf(person: string, { run }: DialogState, outcome: Outcome): string {
  const said = `${person} ${run} ${outcome.kind === 'open' ? 'open' : JSON.stringify(outcome)}`;
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
