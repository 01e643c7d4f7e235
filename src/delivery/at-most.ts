/** Runs what it is given, so many at once and the rest in their turn. */
export type AtMost = <T>(run: () => Promise<T>) => Promise<T>;

export function atMost(count: number): AtMost {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    // Who leaves hands the place on, so that nobody slips in between.
    if (running >= count) await new Promise<void>((resume) => waiting.push(resume));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
