import type { Instant } from './time.ts';

export interface Claim {
  readonly by: string;
  readonly until: Instant;
}

/** What the sweep keeps on every document that wakes. */
export interface Waking {
  readonly id: string;
  readonly wakeAt: Instant | null;
  readonly claim: Claim | null;
  /** Which version of the code may read it; 1 when left out. */
  readonly version?: number;
  readonly _etag?: string;
}
