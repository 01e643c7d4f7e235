import type { MachineTime } from '../../src/pace/slots.ts';

/** Machine time that stands still until a test moves it. */
export interface FakeTime extends MachineTime {
  /** Moves the time and makes all due calls in order, each at its own time. */
  advance(ms: number): Promise<void>;
  /** Moves the time as if the machine were busy. The due calls wait until the stall is over. */
  stall(ms: number): void;
  /**
   * Moves from one call to the next until `all` is settled. It waits while `busy`, so that work
   * outside takes no time here.
   */
  playUntil<T>(all: Promise<T>, busy?: () => boolean): Promise<T>;
  /** Resolves this many ms from now. */
  pass(ms: number): Promise<void>;
}

/** The time starts at 1000 ms. */
export function fakeTime(): FakeTime {
  const calls = new Map<() => void, number>();
  let now = 1000;

  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const after = (ms: number, call: () => void) => {
    const once = () => call();
    calls.set(once, now + ms);
    return () => void calls.delete(once);
  };

  /** False when nothing is due by then. */
  function callNext(by: number): boolean {
    const [first] = [...calls].sort(([, a], [, b]) => a - b);
    if (!first || first[1] > by) return false;
    calls.delete(first[0]);
    now = Math.max(now, first[1]);
    first[0]();
    return true;
  }

  return {
    now: () => now,
    after,
    async advance(ms) {
      const by = now + ms;
      await settled();
      while (callNext(by)) await settled();
      now = Math.max(now, by);
    },
    stall(ms) {
      now += ms;
    },
    async playUntil(all, busy = () => false) {
      let over = false;
      const end = () => {
        over = true;
      };
      all.then(end, end);
      await settled();
      while (!over) {
        if (!busy() && !callNext(Number.POSITIVE_INFINITY))
          throw new Error('Nothing is due, and it is not over.');
        await settled();
      }
      return all;
    },
    pass: (ms) => new Promise((resolve) => void after(ms, resolve)),
  };
}
