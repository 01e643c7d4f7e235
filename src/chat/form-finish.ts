import { createHash } from 'node:crypto';
import { noticeCard } from '../../cards/notices.ts';
import { done } from '../../cards/texts.ts';
import { toldCard } from '../../cards/told-card.ts';
import type { DialogOutcome } from '../../dialogs/dialog.ts';
import type { DoorRefusal } from '../app/door-refusal.ts';
import type { Answer, App } from '../app/doors.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import type { Acted } from '../app/what-is-done.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { type Finished, openCase, tidy } from './form-open-case.ts';
import type { Reply } from './reply.ts';

/**
 * Carries out what a dialog came to, and answers its last form. `redraw` draws that form again with
 * what was wrong in it, or gives undefined when the refusal is not about a field.
 */
export async function finishForm(
  deps: ChatDeps,
  finished: Finished,
  outcome: DialogOutcome,
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
  outcome: Exclude<DialogOutcome, { kind: 'open' | 'told' }>,
  command: string,
): Promise<Answer<Acted>> {
  switch (outcome.kind) {
    case 'absence':
      return app.act(person, command, { kind: 'absence', answers: outcome.answers });
    case 'rota':
      return app.act(person, command, { kind: 'rota', answers: outcome.answers });
    case 'askSwap':
      return app.act(person, command, {
        kind: 'askSwap',
        own: outcome.own,
        theirs: outcome.theirs,
      });
    case 'takeOver':
      return app.act(person, command, { kind: 'takeOver', from: outcome.from, to: outcome.to });
    case 'find':
      return app.show(person, { kind: 'find', number: outcome.number, send: command });
    case 'writeOut':
      return app.show(person, { kind: 'historyOf', number: outcome.number });
  }
}

/**
 * The command's id. The same form with the same answers is the same command, whichever activity
 * brings it. A form that opens a case opens one, whatever is answered the second time.
 */
function commandOf(person: string, { run }: DialogState, outcome: DialogOutcome): string {
  const said = `${person} ${run} ${outcome.kind === 'open' ? 'open' : JSON.stringify(outcome)}`;
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
