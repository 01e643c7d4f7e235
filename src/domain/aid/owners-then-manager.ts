import { type Deadline, type Reminder, untilDone, weekly } from '../engine/reminders.ts';
import type { Situation } from '../engine/step.ts';
import { addWorkingDays, type Day } from '../time.ts';

/**
 * The owners hear after `own` working days, and their manager too after `manager`. That reminder to
 * the manager is urgent: it does not wait for Monday, as it does in R.
 */
export function ownersThenManager(
  what: string,
  on: Day,
  own: number,
  manager: number,
  s: Situation,
  before: readonly Reminder[] = [],
): Deadline {
  const owners: Reminder[] =
    own < manager ? [{ step: 'own', on: addWorkingDays(on, own), to: ['holder'] }] : [];
  const last: Reminder = {
    step: 'manager',
    on: addWorkingDays(on, manager),
    to: ['holder', 'manager'],
    urgent: true,
  };
  return untilDone({ from: { what, day: on } }, [last, ...before, ...owners], weekly(s.today));
}
