import type { CaseDocument } from './case-document.ts';
import { openTasks, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import type { Situation } from './engine/step.ts';
import { type CaseKind, type CaseTask, kindOf } from './kinds.ts';
import { lastDay } from './last-day.ts';
import type { MeetingKind } from './outpatient/events.ts';
import type { Day } from './time.ts';

/** What comes next in a case: a booked talk, or a last day of the routine. */
export type NextDate =
  | { readonly is: 'booked'; readonly day: Day; readonly talk: MeetingKind }
  | { readonly is: 'last'; readonly day: Day; readonly task: CaseTask };

/**
 * The next date of a case, whoever it is for, and also when nobody has to do anything yet (E23). A
 * day of our own and the law's day are none: nothing is late by them (E4, E22).
 */
export function nextDateOf<K extends CaseKind>(
  doc: CaseDocument<K>,
  s: Situation,
): NextDate | undefined {
  const talks = kindOf(doc.kind).bookedTalks?.(stateOf(doc)) ?? [];
  const dates: NextDate[] = talks.map(({ talk, day }) => ({ is: 'booked', talk, day }));
  for (const task of openTasks(doc, s)) {
    const day = isDuty(task) ? lastDay(task.deadline) : undefined;
    if (day !== undefined) dates.push({ is: 'last', day, task });
  }
  return dates.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0];
}
