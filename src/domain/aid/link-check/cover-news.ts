import type { Situation } from '../../engine/step.ts';
import { addDays, type Day, type Instant, instantAt, isWorkingDay } from '../../time.ts';
import { TOLD_AGAIN } from './policy.ts';
import { type Cover, checkDayBefore, type Days } from './uncovered-days.ts';

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

/** True when the span includes the day. */
export function isWithin(day: Day, { from, to }: Days): boolean {
  return from <= day && (to === undefined || day <= to);
}

function lastWorkingDayBefore(day: Day): Day {
  let before = addDays(day, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}
