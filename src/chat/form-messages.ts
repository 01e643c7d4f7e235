import { noticeCard } from '../../cards/notices.ts';
import { done } from '../../cards/texts.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import { withinBudget } from '../app/within-budget.ts';
import type { ChatDeps } from './deps.ts';

/**
 * How many messages of one form are remembered: the one it was started in, and older forms that
 * were pressed.
 */
const MOST = 5;

/** Where the form stands, including the message in which it is answered now. */
export function standsIn(
  known: readonly string[] = [],
  shownIn: string | undefined,
): Pick<DialogState, 'shownIn'> {
  const stands =
    shownIn === undefined || known.includes(shownIn) ? known : [...known, shownIn].slice(-MOST);
  return stands.length === 0 ? {} : { shownIn: stands };
}

export function isOpen(state: DialogState | undefined): state is DialogState {
  return state !== undefined && state.done === undefined;
}

/** How long an answer waits for an abandoned form to be closed in the chat, in milliseconds. */
const CLOSED_WITHIN_MS = 1000;

/**
 * Closes an abandoned form: it becomes one line wherever it stands in the chat. `shownIn`, where
 * the press is answered, is left out.
 */
export async function closeForm(
  { addresses, sender }: ChatDeps,
  person: string,
  { shownIn: stands = [] }: DialogState,
  shownIn: string | undefined,
): Promise<void> {
  const address = await addresses.of(person);
  if (!address) return;
  const puts = stands
    .filter((id) => id !== shownIn)
    .map((id) => sender.put(address, id, noticeCard(done.cancelled()), 'answer'));
  await withinBudget(Promise.all(puts), CLOSED_WITHIN_MS, () => []);
}
