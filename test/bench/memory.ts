export interface Memory {
  readonly rssMB: number;
  readonly heapMB: number;
}

/** What this process holds, after a collection of what it no longer does when node was started with --expose-gc. */
export function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMB: rss / 2 ** 20, heapMB: heapUsed / 2 ** 20 };
}
