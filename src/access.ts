import type { AccessLine } from './domain/access-line.ts';
import type { PersonId } from './domain/people.ts';
import type { Instant } from './domain/time.ts';
import type { DoorRefusal } from './doors.ts';

/** How it went: `repeated` is a press that had been done already, `refused` something that was not even looked at. */
export type Outcome = 'ok' | 'repeated' | 'refused' | DoorRefusal['code'];

/** Nothing was shown and nothing done, for want of a right or of a database; other refusals show the case and say what was wrong. */
const NOT_LET_THROUGH: readonly Outcome[] = [
  'stranger',
  'nothing',
  'beenFirst',
  'away',
  'notYourRole',
  'notYours',
  'noLinkAccess',
  'otherChair',
  'noDelegation',
  'refused',
  'notShown',
  'notSaved',
];

/**
 * A line of the access log (ROUTINES 7). `cases` are case numbers, the one that was asked for included when it was not to be had;
 * `whose` is the absent person that it was done for.
 */
export function accessLine(
  at: Instant,
  who: PersonId,
  what: string,
  outcome: Outcome,
  cases: readonly string[] = [],
  whose?: PersonId,
): AccessLine {
  return {
    at,
    who,
    ...(whose === undefined ? {} : { for: whose }),
    cases,
    what,
    allowed: !NOT_LET_THROUGH.includes(outcome),
    outcome,
  };
}
