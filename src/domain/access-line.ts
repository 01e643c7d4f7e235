import { kindOfNumber } from './case-number.ts';
import { kindOf } from './kinds.ts';
import type { Month } from './own-control.ts';
import { type PersonId, personOf, type Staff, type Unit } from './people/people.ts';
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

/** A line as it is kept: with the units that the person worked in then. None for somebody whom the staff list does not know. */
export interface KeptLine extends AccessLine {
  readonly units: readonly string[];
}

/** The line with the units that the person works in by the staff list. */
export function withUnits(line: AccessLine, staff: Staff): KeptLine {
  const roles = personOf({ staff }, line.who)?.roles ?? [];
  return { ...line, units: [...new Set(roles.map(({ unit }) => unit))] };
}

/**
 * Whether a case of this number can be a matter of the unit: VO and FH have nothing to do with outpatient care nor the other way (S2),
 * and a check of Link is of one side.
 */
export function canConcern(unit: Unit, number: string): boolean {
  const kind = kindOfNumber(number);
  return kind !== undefined && kindOf(kind).isOfUnit(unit, number);
}

/** A few lines of a month, drawn at random among those of who worked in a unit then, for its manager to go through (stickprov). */
export interface AccessSample {
  readonly month: Month;
  readonly unit: string;
  /** The oldest first. */
  readonly lines: readonly AccessLine[];
}
