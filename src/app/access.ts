import type { AccessDeed } from '../domain/access-deed.ts';
import type { AccessLine } from '../domain/access-line.ts';
import { numberAsked } from '../domain/case-number.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { Instant } from '../domain/time.ts';
import { type AccessOutcome, LET_THROUGH } from './let-through.ts';

/**
 * The number in the log of a case that was asked for by its id, whether or not it exists. Empty
 * when the id is no case's.
 */
export function askedFor(id: string): string[] {
  const number = numberAsked(id);
  return number === undefined ? [] : [number];
}

/**
 * A line of the access log (docs/routines.md). `cases` are case numbers, also of a case that was
 * asked for in vain. `whose` is the absent person on whose behalf it was done.
 */
export function accessLine(
  at: Instant,
  who: PersonId,
  what: AccessDeed,
  outcome: AccessOutcome,
  cases: readonly string[] = [],
  whose?: PersonId,
): AccessLine {
  return {
    at,
    who,
    ...(whose === undefined ? {} : { for: whose }),
    cases,
    what,
    allowed: LET_THROUGH[outcome],
    outcome,
  };
}
