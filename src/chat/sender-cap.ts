import { createWindows, type Limit, type Windows } from '../pace/limits.ts';

/**
 * `wait` is the first refusal, which the person is told. `ignored` is every later one until they
 * may be told again.
 */
export type Allowed = 'yes' | 'wait' | 'ignored';

/**
 * How many senders are counted. The one who sent longest ago is forgotten first, whatever ids come.
 */
const MOST_SENDERS = 5000;

/**
 * Limits how much one person may send. A refused message does not count, so that a person who keeps
 * sending gets through again after a while. They are told once within the longest of the times.
 * `clock` is machine time, in milliseconds.
 */
export function createSenderCap(
  limits: readonly Limit[],
  clock: () => number,
): (sender: string) => Allowed {
  const longestMs = Math.max(0, ...limits.map(({ ms }) => ms));
  const senders = new Map<string, { readonly sends: Windows; toldUntil: number }>();

  function of(sender: string) {
    const known = senders.get(sender) ?? {
      sends: createWindows(limits),
      toldUntil: Number.NEGATIVE_INFINITY,
    };
    // A key that is set again moves to the end of the map.
    senders.delete(sender);
    senders.set(sender, known);
    const [oldest] = senders.keys();
    if (senders.size > MOST_SENDERS && oldest !== undefined) senders.delete(oldest);
    return known;
  }

  return (sender) => {
    if (limits.length === 0) return 'yes';
    const known = of(sender);
    const now = clock();
    if (known.sends.freeAt() <= now) {
      known.sends.noteEnd(now);
      return 'yes';
    }
    if (now < known.toldUntil) return 'ignored';
    known.toldUntil = now + longestMs;
    return 'wait';
  };
}
