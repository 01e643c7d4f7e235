import type { CaseDocument } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { retentionOf } from './document.ts';
import type { Situation } from './engine/step.ts';
import { UNDO_MINUTES } from './engine/undo.ts';
import { lastDay } from './last-day.ts';
import {
  addDays,
  addMinutes,
  addWorkingDays,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  workingDayOnOrAfter,
} from './time.ts';

/** When each open case plans the new working day, before anybody's list is written. */
export const PLANNING_TIME = '07:00';

/**
 * When the case wakes next: for what is owed, when an undo or a receipt expires, for the next working day's
 * planning, or for its retention. An open case never sleeps past the next working day 07.00
 * (docs/design.md).
 */
export function wakeAfter(doc: CaseDocument, s: Situation): Instant {
  const keptTo = endOfKeeping(doc, s);
  const instants = doc.owed.map((entry) => entry.notBefore);
  const tomorrow = instantAt(addDays(s.today, 1), '00:00');
  for (const task of openTasks(doc, s)) {
    for (const { at } of task.deadline?.reminders ?? [])
      if (at !== undefined && at > s.now) instants.push(at);
    // Cards that say "i dag" are drawn again when the day is over, also before a day off.
    if (lastDay(task.deadline) === s.today) instants.push(tomorrow);
  }
  // A card that Teams did not accept waits for its retry, whatever else is due on it.
  for (const { retry, stale, kept } of Object.values(doc.cards))
    instants.push(
      ...(retry ? [retry.notBefore] : [...(stale ? [stale] : []), ...Object.values(kept ?? {})]),
    );
  instants.push(keptTo === undefined ? nextPlanning(s.now) : instantAt(keptTo, PLANNING_TIME));
  const last = doc.events.at(-1);
  if (last && addMinutes(last.at, UNDO_MINUTES) > s.now)
    instants.push(addMinutes(last.at, UNDO_MINUTES));
  // A receipt is gone the next day (E1). What opened the case has none.
  const isPress = last !== undefined && last.command !== doc.events[0]?.command;
  if (isPress && dayOf(last.at) === s.today) instants.push(tomorrow);
  return instants.reduce((first, instant) => (instant < first ? instant : first));
}

/** The day that an ended case is deleted. Undefined while it is open. */
export function endOfKeeping(doc: CaseDocument, s: Situation): Day | undefined {
  const ended = routineOf(doc.kind).endedAt(stateOf(doc), s);
  return ended === undefined ? undefined : addDays(dayOf(ended), retentionOf[doc.kind].days);
}

/** True when the case's retention period is over (docs/routines.md). */
export function isPastRetention(doc: CaseDocument, s: Situation): boolean {
  const keptTo = endOfKeeping(doc, s);
  return keptTo !== undefined && instantAt(keptTo, PLANNING_TIME) <= s.now;
}

function nextPlanning(now: Instant): Instant {
  const today: Day = dayOf(now);
  const soonest = workingDayOnOrAfter(today);
  const at = instantAt(soonest, PLANNING_TIME);
  return at > now ? at : instantAt(addWorkingDays(today, 1), PLANNING_TIME);
}
