import type { LinkSettings } from '../../settings.ts';
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  isWorkingDay,
} from '../../time.ts';
import { RAISED_AFTER_MINUTES } from './policy.ts';

/** One of a day's checks of Link. The first has n 1 (E13). */
export interface Slot {
  readonly day: Day;
  readonly n: number;
  readonly at: Instant;
}

/**
 * S6: true on working days, or on every day where the municipality says so. False on its days off.
 */
export function isCheckDay(day: Day, link: LinkSettings): boolean {
  return (link.everyDay || isWorkingDay(day)) && !link.daysOff.includes(day);
}

/** The checks of a day. Empty on a day off. */
export function slotsOf(day: Day, link: LinkSettings): Slot[] {
  return isCheckDay(day, link)
    ? link.times.map((time, at) => ({ day, n: at + 1, at: instantAt(day, time) }))
    : [];
}

/**
 * How far ahead a check is looked for. No municipality has this many days off in a row, so settings
 * without a check within this time have none at all.
 */
const LONGEST_GAP_DAYS = 60;

/** The first check after an instant. Throws when the settings give none within two months. */
export function nextSlot(after: Instant, link: LinkSettings): Slot {
  return findSlot(dayOf(after), 1, (day) => slotsOf(day, link).find((slot) => slot.at > after));
}

export function previousSlot(before: Instant, link: LinkSettings): Slot {
  return findSlot(dayOf(before), -1, (day) =>
    slotsOf(day, link).findLast((slot) => slot.at < before),
  );
}

/** All checks after an instant up to another, in order. */
export function slotsBetween(after: Instant, upTo: Instant, link: LinkSettings): Slot[] {
  const slots: Slot[] = [];
  for (let day = dayOf(after); day <= dayOf(upTo); day = addDays(day, 1))
    slots.push(...slotsOf(day, link));
  return slots.filter((slot) => slot.at > after && slot.at <= upTo);
}

/**
 * E13: the first check at least an hour after the watch was sent. An unclaimed watch is raised
 * then.
 */
export function raisedAt(sent: Instant, link: LinkSettings): Instant {
  const earliest = addMinutes(sent, RAISED_AFTER_MINUTES);
  return findSlot(dayOf(earliest), 1, (day) =>
    slotsOf(day, link).find((slot) => slot.at >= earliest),
  ).at;
}

/**
 * The least time between a check and the next one, in minutes: within a day, over midnight, and on
 * the night when the clocks go forward. A municipality's days off only make it longer.
 */
export function leastGap(link: Pick<LinkSettings, 'times' | 'everyDay'>): number {
  const slots = slotsBetween(...YEAR, { ...link, lateAfter: 0, missedAfter: 0, daysOff: [] });
  const gaps = slots
    .slice(1)
    .map((slot, at) => Date.parse(slot.at) - Date.parse((slots[at] as Slot).at));
  return gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY) / 60_000;
}

/** Any year will do: each has both nights when the clocks change, and working days in a row. */
const YEAR = [instantAt('2026-01-01', '00:00'), instantAt('2027-01-10', '00:00')] as const;

/** The first check that fits, from a day onwards or backwards. */
function findSlot(from: Day, step: 1 | -1, slotOf: (day: Day) => Slot | undefined): Slot {
  for (let n = 0; n < LONGEST_GAP_DAYS; n += 1) {
    const slot = slotOf(addDays(from, n * step));
    if (slot) return slot;
  }
  throw new Error('The settings leave no check of Link in two months');
}
