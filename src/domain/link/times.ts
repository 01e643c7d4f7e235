import type { LinkSettings } from '../settings.ts';
import { addDays, addMinutes, type Day, dayOf, type Instant, instantAt, isWorkingDay } from '../time.ts';

/** One of a day's checks of Link: the first is n 1 (E13). */
export interface Slot {
  readonly day: Day;
  readonly n: number;
  readonly at: Instant;
}

/** S6: on working days, or every day where the municipality says so; never on its days off. */
export function isCheckDay(day: Day, link: LinkSettings): boolean {
  return (link.everyDay || isWorkingDay(day)) && !link.daysOff.includes(day);
}

/** The checks of a day, none on a day off. */
export function slotsOf(day: Day, link: LinkSettings): Slot[] {
  return isCheckDay(day, link) ? link.times.map((time, at) => ({ day, n: at + 1, at: instantAt(day, time) })) : [];
}

/** No municipality has so many days off in a row; without a check in that time there is none. */
const LONGEST_GAP_DAYS = 60;

/** The first check after an instant. Throws when the settings leave none in two months. */
export function nextSlot(after: Instant, link: LinkSettings): Slot {
  return firstFrom(dayOf(after), link, (slot) => slot.at > after);
}

/** The last check before an instant. */
export function previousSlot(before: Instant, link: LinkSettings): Slot {
  return found(
    daysFrom(dayOf(before), -1).flatMap((day) => slotsOf(day, link).reverse()),
    (slot) => slot.at < before,
  );
}

/** All checks after an instant up to another, in order. */
export function slotsBetween(after: Instant, upTo: Instant, link: LinkSettings): Slot[] {
  const slots: Slot[] = [];
  for (let day = dayOf(after); day <= dayOf(upTo); day = addDays(day, 1)) slots.push(...slotsOf(day, link));
  return slots.filter((slot) => slot.at > after && slot.at <= upTo);
}

/** E13: an unclaimed watch is raised at the first check at least an hour after it was sent. */
export function raisedAt(sent: Instant, link: LinkSettings): Instant {
  const earliest = addMinutes(sent, 60);
  return firstFrom(dayOf(earliest), link, (slot) => slot.at >= earliest).at;
}

/** The first check that fits, from a day on. */
function firstFrom(day: Day, link: LinkSettings, fits: (slot: Slot) => boolean): Slot {
  return found(
    daysFrom(day, 1).flatMap((each) => slotsOf(each, link)),
    fits,
  );
}

function daysFrom(day: Day, step: 1 | -1): Day[] {
  return Array.from({ length: LONGEST_GAP_DAYS }, (_, n) => addDays(day, n * step));
}

function found(slots: readonly Slot[], fits: (slot: Slot) => boolean): Slot {
  const slot = slots.find(fits);
  if (!slot) throw new Error('The settings leave no check of Link in two months');
  return slot;
}
