import type { Address } from '../app/ports/addresses.ts';
import type { Reopened, Sender, Sent } from '../app/ports/sends.ts';
import { addMinutes, type Instant } from '../domain/time.ts';

/**
 * An outage is this many attempts in this many conversations over this many minutes, all without
 * success. Fewer may be the fault of one person's chat.
 */
const ATTEMPTS = 5;
const CONVERSATIONS = 2;
const MINUTES = 5;

/** Watches the outcomes of sends. `outage` gives a sentence while Teams accepts nothing. */
export function withOutageWatch(
  sender: Sender,
  now: () => Instant,
): Sender & { outage(): string | undefined } {
  let failing:
    | { readonly since: Instant; times: number; readonly conversations: Set<string> }
    | undefined;

  async function attempt<S extends Sent | Reopened>(
    { conversationId }: Address,
    sending: Promise<S>,
  ): Promise<S> {
    const sent = await sending;
    if (sent.outcome === 'again' || sent.outcome === 'unknown') {
      failing ??= { since: now(), times: 0, conversations: new Set() };
      failing.times += 1;
      if (failing.conversations.size < CONVERSATIONS) failing.conversations.add(conversationId);
    } else failing = undefined;
    return sent;
  }

  return {
    post: (address, message, haste) => attempt(address, sender.post(address, message, haste)),
    put: (address, activityId, message, haste) =>
      attempt(address, sender.put(address, activityId, message, haste)),
    remove: (address, activityId) => attempt(address, sender.remove(address, activityId)),
    open: (address, person) => attempt(address, sender.open(address, person)),
    outage() {
      if (!failing || failing.times < ATTEMPTS || failing.conversations.size < CONVERSATIONS)
        return undefined;
      return now() < addMinutes(failing.since, MINUTES)
        ? undefined
        : `Teams has taken nothing since ${failing.since}`;
    },
  };
}
