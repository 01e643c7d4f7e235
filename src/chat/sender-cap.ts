import { createWindows, type Limit, type Windows } from '../pace/limits.ts';

/** `wait` is what they are told the first time, `ignored` what comes until they may be told again. */
export type Allowed = 'yes' | 'wait' | 'ignored';

/** Whoever sent longest ago is forgotten first: whatever ids come, what is kept of them has an end. */
const MOST_SENDERS = 5000;

/**
 * How much one person may send. What is turned away does not count, so that whoever goes on gets through again as the time passes.
 * They are told once in the longest of the times. `clock` is machine time, in milliseconds.
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
    // Set anew it stands last.
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
