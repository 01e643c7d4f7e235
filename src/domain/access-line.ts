import type { Month } from './own-control.ts';
import type { PersonId } from './people.ts';
import type { Instant } from './time.ts';

/** Who saw or tried what, and when (ROUTINES 7). */
export interface AccessLine {
  readonly at: Instant;
  readonly who: PersonId;
  /** Whom it was done for. */
  readonly for?: PersonId;
  /** The cases' numbers; of what somebody typed only what has the form of one. */
  readonly cases: readonly string[];
  /** `show case`, `act assign` ... */
  readonly what: string;
  /** Whether the person was let through. */
  readonly allowed: boolean;
  /** `ok`, or why not. */
  readonly outcome: string;
}

/** A few lines of a month, drawn at random among those of a unit's people, for its manager to go through (stickprov). */
export interface AccessSample {
  readonly month: Month;
  readonly unit: string;
  /** The oldest first. */
  readonly lines: readonly AccessLine[];
}
