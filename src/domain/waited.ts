import type { CaseDocument } from './document.ts';
import type { Counted } from './engine/reminders.ts';
import type { Task } from './engine/step.ts';
import { type Day, dayOf } from './time.ts';

/** The last day that the routine sets for a duty: only that is called "senast", or "försenad" when it has passed (E4). */
export function lastDay(deadline: Counted | undefined): Day | undefined {
  return deadline?.isLaw ? undefined : dayInOrder(deadline);
}

/** The day by which a duty comes in a list: the routine's, or the law's (E22); a day of our own puts nothing before others. */
export function dayInOrder(deadline: Counted | undefined): Day | undefined {
  return deadline?.isOurs ? undefined : deadline?.due;
}

/** Since when a duty has waited: the day that it is counted from, or when that is still to come, the day that it was opened. */
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

/** The place of a list's line in order: what has a last day by that day, so the longest late first; then who has waited longest (E4). */
export function placeInOrder(day: Day | undefined, since: Day): string {
  return day === undefined ? `9999 ${since}` : day;
}
