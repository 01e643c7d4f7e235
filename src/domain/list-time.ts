import {
  addWorkingDays,
  dayOf,
  type Instant,
  instantAt,
  managersDayOnOrAfter,
  workingDayOnOrAfter,
} from './time.ts';

/** When the reminders of a day go out (E4). */
export const LIST_TIME = '08:30';
/** After this time of the day a reminder waits for the next working day. */
const LAST_LIST_TIME = '16:30';

/**
 * The instant of the next list: today 08.30, or at once after that time, or tomorrow when the day
 * is over (docs/routines.md).
 */
export function listAt(now: Instant): Instant {
  const today = dayOf(now);
  const day = workingDayOnOrAfter(today);
  if (day !== today) return instantAt(day, LIST_TIME);
  if (now > instantAt(today, LAST_LIST_TIME)) return instantAt(addWorkingDays(today, 1), LIST_TIME);
  return now > instantAt(today, LIST_TIME) ? now : instantAt(today, LIST_TIME);
}

export function managersListAt(list: Instant, now: Instant): Instant {
  const day = managersDayOnOrAfter(dayOf(list));
  const at = instantAt(day, LIST_TIME);
  return at > now ? at : now;
}
