import type { Opened, Sender, Sent } from '../app/ports.ts';
import type { Instant } from '../domain/time.ts';
import { addMinutes } from '../domain/time.ts';

const PAUSE_MINUTES = 5;

/**
 * Stops sending when Teams refuses the bot's own credentials: no other send would fare better. One is tried again every five minutes;
 * meanwhile everything is kept, and `refused` says so to whoever watches /readyz.
 */
export function whileAuthorised(
  sender: Sender,
  now: () => Instant,
): Sender & { refused(): boolean } {
  let pausedUntil: Instant | undefined;

  type Again = Extract<Sent, { readonly outcome: 'again' }>;

  async function attempt<S extends Sent | Opened>(send: () => Promise<S>): Promise<S | Again> {
    if (pausedUntil !== undefined && now() < pausedUntil)
      return { outcome: 'again', afterMs: PAUSE_MINUTES * 60_000 };
    const sent = await send();
    if (sent.outcome === 'unauthorised') pausedUntil = addMinutes(now(), PAUSE_MINUTES);
    // Whatever else Teams says of a message, it has let the bot in.
    else if (sent.outcome !== 'again' && sent.outcome !== 'unknown') pausedUntil = undefined;
    return sent;
  }

  return {
    post: (address, message, haste) => attempt(() => sender.post(address, message, haste)),
    put: (address, activityId, message, haste) =>
      attempt(() => sender.put(address, activityId, message, haste)),
    open: (address, person) => attempt(() => sender.open(address, person)),
    refused: () => pausedUntil !== undefined,
  };
}
