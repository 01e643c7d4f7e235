export interface Memory {
  readonly rssMB: number;
  readonly heapMB: number;
}

/**
 * What this process holds, after a collection of what it no longer does when node was started with
 * --expose-gc.
 */
export function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMB: rss / 2 ** 20, heapMB: heapUsed / 2 ** 20 };
}

/** The processor's time that this process has taken since its start, in milliseconds. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
