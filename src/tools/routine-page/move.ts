import { addDays, addMinutes, dayOf, type Instant, instantAt, timeOf } from '../../domain/time.ts';
import type { Played } from '../../gallery/situation.ts';

/**
 * The same case so many days and minutes later: every day and every instant in it is moved, and the
 * clock in Stockholm shows the same time of day, plus the minutes.
 */
export function move({ doc, s }: Played, days: number, minutes: number): Played {
  const later = (instant: Instant) =>
    addMinutes(instantAt(addDays(dayOf(instant), days), timeOf(instant)), minutes);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return addDays(value, days);
      return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? later(value) : value;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  const now = later(s.now);
  const absences = walk(s.people.absences) as Played['s']['people']['absences'];
  return {
    doc: { ...doc, events: walk(doc.events) as Played['doc']['events'] },
    s: { ...s, now, today: dayOf(now), people: { ...s.people, absences } },
  };
}
