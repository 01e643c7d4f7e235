import type { Instant } from './time.ts';

export interface Claim {
  readonly by: string;
  readonly until: Instant;
}

/** What the sweep stores on every document that wakes. */
export interface Waking {
  readonly id: string;
  readonly wakeAt: Instant | null;
  readonly claim: Claim | null;
  /** The version of the code that may read it. Absent means 1. */
  readonly version?: number;
  readonly _etag?: string;
}

/**
 * When a document that has something to be done wakes: at `due`, or while a replica is sending for
 * it at the end of that claim. The replica finds what is new before it lets go.
 */
export function wakeBy<T extends Instant | null>(
  { claim }: Pick<Waking, 'claim'>,
  due: T,
): T | Instant {
  return claim ? claim.until : due;
}
