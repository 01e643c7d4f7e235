import { isDue } from '../engine/may-press.ts';
import type { Reminder, Situation, Task } from '../engine/step.ts';
import { addWorkingDays, type Day } from '../time.ts';
import { absenceOf, hasDayOff } from './away.ts';
import type { People, PersonId } from './people.ts';
import { holderOf, type Seat } from './seat.ts';

/** A person with no day at work within this many working days is told on the day itself. */
const LONGEST_OFF = 10;

/**
 * The day on which a reminder reaches the holder of a seat. A regular day off moves it to the
 * holder's next day at work. A reminder of a last day, or before it, moves back to their last day
 * at work before that. Reminders to a deputy, and those on a day of absence, do not move (E9).
 */
export function dayFor(reminder: Reminder, task: Task, seat: Seat, s: Situation): Day {
  const holder = holderOf(seat, s.people);
  if (holder === undefined || reminder.at !== undefined || isAtWork(holder, task, reminder.on, s))
    return reminder.on;
  return nearestAtWork(holder, reminder.on, isBeforeLastDay(reminder, task) ? -1 : 1, s.people);
}

/** The day itself, or the holder's next day at work when it is a regular day off. */
export function nextAtWork(task: Task, seat: Seat, day: Day, s: Situation): Day {
  const holder = holderOf(seat, s.people);
  return holder === undefined || isAtWork(holder, task, day, s)
    ? day
    : nearestAtWork(holder, day, 1, s.people);
}

/** True when the reminder is due for at least one of its receivers. */
export function hasCome(
  reminder: Reminder,
  task: Task,
  seats: readonly Seat[],
  s: Situation,
): boolean {
  return (
    isDue(reminder, s) ||
    (reminder.at === undefined && seats.some((seat) => dayFor(reminder, task, seat, s) <= s.today))
  );
}

/** True for a reminder on the last day or before it. */
export function isBeforeLastDay(reminder: Reminder, { deadline }: Task): boolean {
  return deadline?.due !== undefined && reminder.on <= deadline.due;
}

function isAtWork(holder: PersonId, task: Task, day: Day, { people }: Situation): boolean {
  return (
    task.coversDaysOff === true ||
    !hasDayOff(holder, people, day) ||
    absenceOf(holder, people, day) !== undefined
  );
}

function nearestAtWork(holder: PersonId, day: Day, step: 1 | -1, people: People): Day {
  let near = day;
  for (let n = 0; n < LONGEST_OFF; n += 1) {
    near = addWorkingDays(near, step);
    if (!hasDayOff(holder, people, near)) return near;
  }
  return day;
}
