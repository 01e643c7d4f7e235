import type { CaseDocument } from './case-document.ts';
import type { Task } from './engine/step.ts';
import { type Day, dayOf } from './time.ts';

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
