/** Runs the work that it is given, with a limit on how much runs at once. */
export type AtMost = <T>(run: () => Promise<T>) => Promise<T>;

/** Runs at most `count` pieces of work at once. The rest wait, in the order asked. */
export function atMost(count: number): AtMost {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    // Work that ends hands its place to the next in the queue, so that nobody jumps the queue.
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
