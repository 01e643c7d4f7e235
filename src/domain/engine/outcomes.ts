import { addDays, addMinutes, addWorkingDays, type Day, dayOf, type Instant } from '../time.ts';

/** The outcome of one thing that was to be done, and the day on which it counts. */
export interface DatedOutcome {
  /** The index of the outcome within its measure, from 0, the best first. */
  readonly outcome: number;
  readonly day: Day;
}

/** In time, late or missing. A thing that nobody owed on its last day does not count. */
export function byDay(
  due: Day,
  done: Day | undefined,
  stopped: Day | undefined,
  today: Day,
): DatedOutcome[] {
  if (done !== undefined && done <= due) return [{ outcome: 0, day: done }];
  if (due >= today || (done === undefined && stopped !== undefined && stopped <= due)) return [];
  return [{ outcome: done === undefined ? 2 : 1, day: due }];
}

/** The same day, by the next working day, or later. It counts as later while it waits past that. */
export function byWorkingDays(asked: Day, taken: Day | undefined, today: Day): DatedOutcome[] {
  const next = addWorkingDays(asked, 1);
  if (taken !== undefined && taken <= next)
    return [{ outcome: taken <= asked ? 0 : 1, day: taken }];
  return today > next ? [{ outcome: 2, day: addDays(next, 1) }] : [];
}

/** Within the hour, the same day, or later. It counts as later while it waits past that. */
export function byHours(asked: Instant, taken: Instant | undefined, today: Day): DatedOutcome[] {
  const day = dayOf(asked);
  if (taken !== undefined && taken <= addMinutes(asked, 60))
    return [{ outcome: 0, day: dayOf(taken) }];
  if (taken !== undefined && dayOf(taken) === day) return [{ outcome: 1, day }];
  return today > day ? [{ outcome: 2, day: addDays(day, 1) }] : [];
}
