export interface Memory {
  readonly rssMB: number;
  readonly heapMB: number;
}

/**
 * Returns the memory of this process. When node was started with --expose-gc, garbage is collected
 * first.
 */
export function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMB: rss / 2 ** 20, heapMB: heapUsed / 2 ** 20 };
}

/** Returns the processor time of this process since its start, in milliseconds. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
