import type { CaseDocument } from './case-document.ts';
import type { Counted } from './engine/reminders.ts';
import type { Task } from './engine/step.ts';
import { type Day, dayOf } from './time.ts';

/**
 * The last day that the routine sets for a duty. Only this day is called "senast", or "försenad"
 * when it has passed (E4).
 */
export function lastDay(deadline: Counted | undefined): Day | undefined {
  return deadline?.isLaw ? undefined : dayInOrder(deadline);
}

/**
 * The day by which lists sort a duty: the routine's or the law's (E22). A day that the project
 * chose puts nothing before others.
 */
export function dayInOrder(deadline: Counted | undefined): Day | undefined {
  return deadline?.isOurs ? undefined : deadline?.due;
}

/**
 * Since when a duty has waited: the day from which it is counted, or while that is in the future,
 * the day that it was opened.
 */
export function waitedSince(
  { n, deadline }: Pick<Task, 'n' | 'deadline'>,
  { events }: CaseDocument,
  today: Day,
): Day {
  const from = deadline?.from.day;
  if (from !== undefined && from <= today) return from;
  const opened = events[n - 1];
  return opened === undefined ? today : dayOf(opened.at);
}

/**
 * The sort key of a list's row. Rows with a last day come first, by that day, so that the longest
 * late is on top. The others follow, by how long they have waited (E4).
 */
export function placeInOrder(day: Day | undefined, since: Day): string {
  return day === undefined ? `9999 ${since}` : day;
}
