import type { MachineTime } from '../../src/pace/slots.ts';

/** Machine time that stands still until a test moves it. */
export interface FakeTime extends MachineTime {
  /** As if so long had passed: calls what is due, in its order, each at its own time. */
  advance(ms: number): Promise<void>;
  /** As if the machine had been busy with something else: nothing is called until it is through. */
  stall(ms: number): void;
  /**
   * Goes from one call to the next until `all` is settled, not while `busy`: what happens outside
   * takes no time here.
   */
  playUntil<T>(all: Promise<T>, busy?: () => boolean): Promise<T>;
  /** Resolves so many ms from now. */
  pass(ms: number): Promise<void>;
}

/** Starts at 1000 ms. */
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
