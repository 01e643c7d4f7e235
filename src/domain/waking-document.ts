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
