import type { Sender, Sent } from '../ports.ts';

/**
 * The same sender, for a bot that may be told to stop: a send that still hangs when `givenUp` resolves is not waited for any longer. It
 * may have been delivered, so it is recorded as not known, and its case is let go of.
 */
export function untilGivenUp(sender: Sender, givenUp: Promise<void>): Sender {
  const unknown = givenUp.then((): Sent => ({ outcome: 'unknown' }));
  return {
    post: (address, message, haste) => Promise.race([sender.post(address, message, haste), unknown]),
    put: (address, activityId, message, haste) => Promise.race([sender.put(address, activityId, message, haste), unknown]),
  };
}
