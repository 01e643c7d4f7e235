import type { DoorRefusal } from './door-refusal.ts';

/**
 * The outcome of an attempt. `repeated` is a press that was already done. `refused` is something
 * that was not even looked at.
 */
export type AccessOutcome = 'ok' | 'repeated' | 'refused' | DoorRefusal['code'];

/**
 * True when the person was allowed what they asked for. False when they had no right to it, or the
 * database failed. True also when they only had to answer differently. Each new outcome must be
 * decided here, so that none is allowed by oversight.
 */
export const LET_THROUGH: Readonly<Record<AccessOutcome, boolean>> = {
  ok: true,
  repeated: true,
  missing: true,
  badDay: true,
  badTime: true,
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
  doubtedDay: true,
  eitherNobody: true,
  outsideHours: true,
  waitsTooShort: true,
  nudgedToday: true,
  blocked: true,
  alreadyAway: true,
  renumbered: true,
  cannotStandIn: true,
  rotaChanged: true,
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
