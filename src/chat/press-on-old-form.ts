import { noticeCard } from '../../cards/notices.ts';
import { refusals } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { nextStep } from '../../dialogs/run-dialog.ts';
import type { KeptDialog } from '../app/ports/dialogs.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { keepReservedId, namesItsCase, withNumber } from './form-number.ts';
import type { Reply } from './reply.ts';

/**
 * Answers a press on a form that is over: with the case that it opened, with the form that the
 * person is at now (`state`), or with a line that the form is gone.
 */
export async function showCurrent(
  deps: ChatDeps,
  person: string,
  state: KeptDialog | undefined,
  shownIn?: string,
): Promise<Reply> {
  const { app, look } = deps;
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
  const kept = namesItsCase(step) ? await keepReservedId(deps, person, state) : state;
  if (!kept) return sayGone();
  return drawForm({ dialog, step: withNumber(step, kept), facts, state: kept, look });
}

/** One line without a button takes the place of the form. */
function sayGone(): Reply {
  return { kind: 'card', message: noticeCard(refusals.formGone()) };
}
