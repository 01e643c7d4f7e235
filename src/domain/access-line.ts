import { kindOfNumber } from './case-number.ts';
import { kindOf } from './kinds.ts';
import type { Month } from './own-control.ts';
import type { PersonId, Staff, Unit } from './people/people.ts';
import { personOf } from './people/staff-list.ts';
import type { Instant } from './time.ts';

/** One line of the access log: who saw or tried what, and when (docs/routines.md). */
export interface AccessLine {
  readonly at: Instant;
  readonly who: PersonId;
  /** The person for whom it was done. */
  readonly for?: PersonId;
  /** The numbers of the cases. Of typed text only a part with the form of a number is kept. */
  readonly cases: readonly string[];
  /** The deed, such as `show case` or `act assign`. */
  readonly what: string;
  /** True when the person was let through. */
  readonly allowed: boolean;
  /** `ok`, or the reason why not. */
  readonly outcome: string;
}

/**
 * A line as it is stored, with the units that the person worked in then. Empty for a person who is
 * not on the staff list.
 */
export interface KeptLine extends AccessLine {
  readonly units: readonly string[];
}

/** The line with the units that the person works in by the staff list. */
export function withUnits(line: AccessLine, staff: Staff): KeptLine {
  const roles = personOf({ staff }, line.who)?.roles ?? [];
  return { ...line, units: [...new Set(roles.map(({ unit }) => unit))] };
}

/**
 * True when a case of this number can concern the unit. VO and FH take no part in outpatient care,
 * and the other units none in theirs (S2). A check of Link belongs to one side.
 */
export function canConcern(unit: Unit, number: string): boolean {
  const kind = kindOfNumber(number);
  return kind !== undefined && kindOf(kind).isOfUnit(unit, number);
}

/**
 * A few lines of a month for a unit's manager to go through (stickprov), drawn at random from those
 * of people who worked in the unit then.
 */
export interface AccessSample {
  readonly month: Month;
  readonly unit: string;
  /** The oldest first. */
  readonly lines: readonly AccessLine[];
}
