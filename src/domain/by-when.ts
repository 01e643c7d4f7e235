import type { CaseDocument } from './case-document.ts';
import type { CaseTask } from './kinds.ts';
import { lastDay } from './last-day.ts';
import { type Day, earliestDay } from './time.ts';
import { waitedSince } from './waited.ts';

/**
 * By when a thing is to be done, as its card and its row say it. Only a last day of the routine can
 * be late; anything else has waited (E4).
 */
export type ByWhen =
  | { readonly is: 'late'; readonly since: Day }
  | { readonly is: 'today'; readonly day: Day }
  | { readonly is: 'later'; readonly day: Day }
  | { readonly is: 'waits'; readonly since: Day };

/**
 * By when these duties, which are one thing to do, must be done. Without a last day of the routine
 * it is since when they have waited. The law's own clock is never time left (E22).
 */
export function byWhen(
  tasks: readonly Pick<CaseTask, 'n' | 'deadline'>[],
  doc: CaseDocument,
  today: Day,
): ByWhen {
  const day = earliestDay(tasks.map(({ deadline }) => lastDay(deadline)));
  if (day !== undefined) return byLastDay(day, today);
  const since = earliestDay(tasks.map((task) => waitedSince(task, doc, today)));
  return { is: 'waits', since: since ?? today };
}

/** By when, as a last day of the routine says it. */
export function byLastDay(day: Day, today: Day): ByWhen {
  if (day < today) return { is: 'late', since: day };
  return { is: day === today ? 'today' : 'later', day };
}

/** True when the routine's last day has passed. */
export function isLate(when: ByWhen | undefined): boolean {
  return when?.is === 'late';
}
