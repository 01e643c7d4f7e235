import { addDays, type Day, weekdayOf } from './time.ts';

/** How many things have a last day of the routine that has passed, is today, or is this week. */
export interface Figures {
  readonly late: number;
  readonly today: number;
  readonly week: number;
}

/**
 * Counts last days, one for each thing. What is due today is not counted once more in the week,
 * which ends on its Sunday.
 */
export function countFigures(days: readonly (Day | undefined)[], today: Day): Figures {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const count = (is: (day: Day) => boolean) =>
    days.filter((day) => day !== undefined && is(day)).length;
  return {
    late: count((day) => day < today),
    today: count((day) => day === today),
    week: count((day) => day > today && day <= sunday),
  };
}
