import type { Reminder, Situation, Task } from '../engine/step.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { addWorkingDays } from '../time.ts';
import { assign } from './assignment.ts';
import { decisionClock } from './decision-clock.ts';
import type { Outpatient, Pause } from './outpatient.ts';
import { isGoingOn, managerOf } from './parties.ts';

/** An unassigned case and the decision's own clock are never silenced (E8). */
const NEVER_PAUSED: readonly string[] = [assign.name, decisionClock.name];

/** The pauses that hold something back today. */
export function runningPauses(c: Outpatient, s: Situation): readonly Pause[] {
  return c.pauses.filter(({ until }) => s.today < until);
}

/**
 * Which reminders are held back today, and from whom. Undefined when nothing is paused. A pause
 * hides no limit. These go out all the same: a reminder of a last day or after it, one that a
 * manager hears of, an unassigned case, and the decision's own clock (E8).
 */
export function heldBackIn(
  c: Outpatient,
  s: Situation,
): ((task: Task, reminder: Reminder, seat: Seat) => boolean) | undefined {
  const pauses = isGoingOn(c) ? runningPauses(c, s) : [];
  if (pauses.length === 0) return undefined;
  return (task, reminder, seat) =>
    !goesOutAnyway(task, reminder) && pauses.some((paused) => silences(paused, seat, c));
}

function goesOutAnyway({ step, deadline }: Task, reminder: Reminder): boolean {
  if (NEVER_PAUSED.includes(step)) return true;
  if (reminder.to.some((audience) => /^(deputy|superior|manager)/.test(audience))) return true;
  return deadline?.due !== undefined && reminder.on >= addWorkingDays(deadline.due, -1);
}

function silences({ scope, whose }: Pause, seat: Seat, c: Outpatient): boolean {
  if (scope === 'own') return seat === personSeat(whose);
  return scope !== 'unit' || ofUnit(c).includes(seat);
}

function ofUnit(c: Outpatient): Seat[] {
  return [managerOf(c), ...c.therapists.map((t) => personSeat(t.id))];
}
