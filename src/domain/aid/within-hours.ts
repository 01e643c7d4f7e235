import {
  addMinutes,
  addWorkingDays,
  dayOf,
  type Instant,
  instantAt,
  workingDayOnOrAfter,
} from '../time.ts';

/**
 * Minutes from the question about a watch to the managers until they are reminded: the same day
 * (docs/routines.md).
 */
const SAME_DAY_MINUTES = 120;
/**
 * The managers are reminded of a question about a watch between these times of a working day
 * (docs/routines.md).
 */
const LINK_HOURS = { from: '08:30', to: '17:00' } as const;

/**
 * Two hours later, if that is within the hours of a working day. Otherwise at the start of that day
 * or of the next one.
 */
export function withinHours(at: Instant): Instant {
  const later = addMinutes(at, SAME_DAY_MINUTES);
  const today = dayOf(at);
  const first = instantAt(today, LINK_HOURS.from);
  if (workingDayOnOrAfter(today) === today && later <= instantAt(today, LINK_HOURS.to))
    return later < first ? first : later;
  return instantAt(addWorkingDays(today, 1), LINK_HOURS.from);
}
