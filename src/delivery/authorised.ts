import { addMinutes, type Instant } from '../domain/time.ts';
import type { Sender, Sent } from '../ports.ts';

const PAUSE_MINUTES = 5;
/** So many attempts in a row, over so long, that Teams took none of: then it is not one person's conversation that is at fault. */
const FAILURES = 5;
const FAILING_MINUTES = 5;

export interface WatchedSender extends Sender {
  /** Why nothing is being sent, for whoever watches /readyz; undefined when all is well. */
  fault(): string | undefined;
}

/**
 * Stops sending when Teams refuses the bot's own credentials: no other send would fare better. One is tried again every five minutes;
 * meanwhile everything is kept. It also notices when Teams has taken nothing for a while.
 */
export function whileAuthorised(sender: Sender, now: () => Instant): WatchedSender {
  let pausedUntil: Instant | undefined;
  let failing: { readonly since: Instant; readonly times: number } | undefined;

  async function attempt(send: () => Promise<Sent>): Promise<Sent> {
    if (pausedUntil !== undefined && now() < pausedUntil) return { outcome: 'again', afterMs: PAUSE_MINUTES * 60_000 };
    const sent = await send();
    if (sent.outcome === 'unauthorised') pausedUntil = addMinutes(now(), PAUSE_MINUTES);
    else if (sent.outcome === 'sent') pausedUntil = undefined;
    if (sent.outcome === 'again' || sent.outcome === 'unknown')
      failing = { since: failing?.since ?? now(), times: (failing?.times ?? 0) + 1 };
    else failing = undefined;
    return sent;
  }

  return {
    post: (address, message, haste) => attempt(() => sender.post(address, message, haste)),
    put: (address, activityId, message, haste) => attempt(() => sender.put(address, activityId, message, haste)),
    fault() {
      if (pausedUntil !== undefined) return 'Teams refuses the credentials of the bot';
      if (!failing || failing.times < FAILURES || now() < addMinutes(failing.since, FAILING_MINUTES)) return undefined;
      return `Teams has taken nothing since ${failing.since}`;
    },
  };
}
