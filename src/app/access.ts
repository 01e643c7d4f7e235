import type { AccessLine } from '../domain/access-line.ts';
import { numberAsked } from '../domain/case-number.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { Instant } from '../domain/time.ts';
import type { DoorRefusal } from './doors.ts';

/** How it went: `repeated` is a press that had been done already, `refused` something that was not even looked at. */
export type Outcome = 'ok' | 'repeated' | 'refused' | DoorRefusal['code'];

/**
 * Whether somebody was let do what they asked for. Not so for want of a right to it, also where they may see the case, or of a database;
 * yes also where they only had to answer otherwise. Each has to be decided here: a new one is allowed by nobody's oversight.
 */
const LET_THROUGH: Readonly<Record<Outcome, boolean>> = {
  ok: true,
  repeated: true,
  missing: true,
  badDay: true,
  future: true,
  tooEarly: true,
  notAChoice: true,
  sought: true,
  badNumber: true,
  blankInNumber: true,
  several: true,
  noSuchWatch: true,
  alreadyWatched: true,
  numberTaken: true,
  notOpen: true,
  nothingChanged: true,
  beforeAssignment: true,
  eitherNobody: true,
  blocked: true,
  alreadyAway: true,
  renumbered: true,
  cannotStandIn: true,
  newerVersion: false,
  unreadable: false,
  refused: false,
  stranger: false,
  nothing: false,
  beenFirst: false,
  away: false,
  notYourRole: false,
  notYours: false,
  noLinkAccess: false,
  otherChair: false,
  otherUnit: false,
  noDelegation: false,
  notShown: false,
  notSaved: false,
  unsure: true,
  savedUnseen: true,
};

/** The number of the case that was asked for by its id, as a line has it, there or not: none when it is no id of a case. */
export function askedFor(id: string): string[] {
  const number = numberAsked(id);
  return number === undefined ? [] : [number];
}

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
    allowed: LET_THROUGH[outcome],
    outcome,
  };
}
