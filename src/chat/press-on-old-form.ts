import { noticeCard } from '../../cards/notices.ts';
import { refusals } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { nextStep } from '../../dialogs/run-dialog.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { withNumber } from './form-number.ts';
import type { Reply } from './reply.ts';

/**
 * Answers a press on a form that is over: with the case that it opened, with the form that the
 * person is at now, or with a line that the form is gone.
 */
export async function showCurrent(
  deps: ChatDeps,
  person: string,
  shownIn?: string,
): Promise<Reply> {
  const { app, dialogs, look } = deps;
  const state = await dialogs.of(person);
  if (state?.done !== undefined) {
    const shown = await app.show(person, { kind: 'case', id: state.done });
    // The case is not drawn into an older form, where it would not find its card to purge it.
    const isItsCard =
      shown.kind !== 'case' ||
      shownIn === undefined ||
      shown.view.doc.cards[person]?.activityId === shownIn;
    return isItsCard ? drawActed(shown, look) : sayGone();
  }
  const dialog = state && dialogNamed(state.dialog);
  const facts = dialog && (await readFacts(deps, dialog, person, state.answers));
  const step = facts && nextStep(dialog, facts, state.answers);
  if (step?.kind !== 'ask' || !facts) return sayGone();
  const named = await withNumber(deps, person, state, step);
  return drawForm({ dialog, step: named, facts, run: state.run, look });
}

/** One line without a button takes the place of the form. */
function sayGone(): Reply {
  return { kind: 'card', message: noticeCard(refusals.formGone()) };
}
