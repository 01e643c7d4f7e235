import type { Situation } from '../../engine/step.ts';
import { linkHandlersOf } from '../../people/aid-units.ts';
import type { People, PersonId, Side } from '../../people/people.ts';
import { isAway } from '../../people/stand-ins.ts';
import { addDays, type Day, type Instant, instantAt, isWorkingDay } from '../../time.ts';
import { TOLD_AGAIN } from './policy.ts';
import { isCheckDay, slotsOf } from './times.ts';

/** Days in a row, both included. Without `to` they last until further notice. */
export interface Days {
  readonly from: Day;
  readonly to?: Day;
}

/** The days on which nobody of the unit can check Link, as its manager has been told of them. */
export interface Cover {
  /** When this was last computed. */
  readonly at: Instant;
  /** The last day that was included. */
  readonly upTo: Day;
  readonly days: readonly Days[];
}

/** How many days ahead are included: more than anybody reports an absence. */
const HORIZON = 366;

/** The people of a unit who are at work on a day and have an account in Link (E10, E12). */
export function coverOn(side: Side, people: People, day: Day): PersonId[] {
  return linkHandlersOf(people, side)
    .map(({ id }) => id)
    .filter((id) => !isAway(id, people, day));
}

/** The coming days with a check of Link that nobody of the unit can make (E12). */
export function uncoveredDays(side: Side, s: Situation): Day[] {
  const last = addDays(s.today, HORIZON);
  const days: Day[] = [];
  for (let day = s.today; day <= last; day = addDays(day, 1)) {
    const isComing =
      day > s.today
        ? isCheckDay(day, s.settings.link)
        : slotsOf(day, s.settings.link).some(({ at }) => at > s.now);
    if (isComing && coverOn(side, s.people, day).length === 0) days.push(day);
  }
  return days;
}

/**
 * The days that have become uncovered since the last time, because of an absence, a day off, the
 * staff list or a watch. A day that has only come within the horizon is not new, unless it
 * continues one that is.
 */
export function newlyUncoveredDays(
  days: readonly Day[],
  before: Cover | undefined,
  s: Situation,
): Day[] {
  const found: Day[] = [];
  for (const day of days) {
    if (before?.days.some((known) => isWithin(day, known))) continue;
    const goesOn = found.at(-1) === checkDayBefore(day, s);
    if (before === undefined || day <= before.upTo || goesOn) found.push(day);
  }
  return found;
}

/**
 * The days of which the manager must be told again (E12): since the last time it has become 15.00
 * on the working day before, or 08.00 on the day.
 */
export function daysToTellAgain(days: readonly Day[], before: Cover, s: Situation): Day[] {
  return days.filter((day) => {
    const moments = [
      instantAt(lastWorkingDayBefore(day), TOLD_AGAIN.dayBefore),
      instantAt(day, TOLD_AGAIN.sameDay),
    ];
    return (
      before.days.some((known) => isWithin(day, known)) &&
      moments.some((at) => before.at < at && at <= s.now)
    );
  });
}

/** The next instant at which the manager is told again of any of these days. */
export function nextTold(days: readonly Day[], s: Situation): Instant | undefined {
  const moments = days.flatMap((day) => [
    instantAt(lastWorkingDayBefore(day), TOLD_AGAIN.dayBefore),
    instantAt(day, TOLD_AGAIN.sameDay),
  ]);
  return moments.filter((at) => at > s.now).toSorted()[0];
}

/** The stored form of these days. */
export function coverOf(days: readonly Day[], s: Situation): Cover {
  return { at: s.now, upTo: addDays(s.today, HORIZON), days: spansOf(days, s) };
}

/**
 * The same days as spans. Check days that follow each other are one span, and a span that reaches
 * the horizon has no end.
 */
export function spansOf(days: readonly Day[], s: Situation): Days[] {
  const spans: { from: Day; to?: Day }[] = [];
  for (const day of days) {
    const open = spans.at(-1);
    if (open && open.to === checkDayBefore(day, s)) open.to = day;
    else spans.push({ from: day, to: day });
  }
  const end = spans.at(-1);
  if (end && end.from !== end.to && end.to === checkDayBefore(addDays(s.today, HORIZON + 1), s))
    delete end.to;
  return spans;
}

/** True when the span includes the day. */
export function isWithin(day: Day, { from, to }: Days): boolean {
  return from <= day && (to === undefined || day <= to);
}

function checkDayBefore(day: Day, { settings }: Situation): Day {
  let before = addDays(day, -1);
  // As in times.ts, no municipality has two months without a check.
  for (let tries = 0; tries < 60 && !isCheckDay(before, settings.link); tries += 1)
    before = addDays(before, -1);
  return before;
}

function lastWorkingDayBefore(day: Day): Day {
  let before = addDays(day, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}
