import type { Reopened, Sender, Sent } from '../app/ports/sends.ts';
import type { Instant } from '../domain/time.ts';
import { addMinutes } from '../domain/time.ts';

const PAUSE_MINUTES = 5;

/**
 * Pauses sending while Teams refuses the bot's own credentials, because every other send would
 * fail too. One send is tried every five minutes. The others answer 'again' and stay owed.
 * `isRefused` tells /readyz.
 */
export function withAuthorisationPause(
  sender: Sender,
  now: () => Instant,
): Sender & { isRefused(): boolean } {
  let pausedUntil: Instant | undefined;

  type Again = Extract<Sent, { readonly outcome: 'again' }>;

  async function attempt<S extends Sent | Reopened>(send: () => Promise<S>): Promise<S | Again> {
    if (pausedUntil !== undefined && now() < pausedUntil)
      return { outcome: 'again', afterMs: PAUSE_MINUTES * 60_000 };
    const sent = await send();
    if (sent.outcome === 'unauthorised') pausedUntil = addMinutes(now(), PAUSE_MINUTES);
    // Any other answer of Teams shows that it accepted the credentials.
    else if (sent.outcome !== 'again' && sent.outcome !== 'unknown') pausedUntil = undefined;
    return sent;
  }

  return {
    post: (address, message, haste) => attempt(() => sender.post(address, message, haste)),
    put: (address, activityId, message, haste) =>
      attempt(() => sender.put(address, activityId, message, haste)),
    remove: (address, activityId) => attempt(() => sender.remove(address, activityId)),
    open: (address, person) => attempt(() => sender.open(address, person)),
    isRefused: () => pausedUntil !== undefined,
  };
}
