import type { Situation } from '../../engine/step.ts';
import { linkHandlersOf } from '../../people/aid-units.ts';
import { isAway } from '../../people/away.ts';
import type { People, PersonId, Side } from '../../people/people.ts';
import { addDays, type Day, type Instant } from '../../time.ts';
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

export function checkDayBefore(day: Day, { settings }: Situation): Day {
  let before = addDays(day, -1);
  // As in times.ts, no municipality has two months without a check.
  for (let tries = 0; tries < 60 && !isCheckDay(before, settings.link); tries += 1)
    before = addDays(before, -1);
  return before;
}
