import { isDue } from '../engine/may-press.ts';
import type { Line, Situation, Task } from '../engine/step.ts';
import { addWorkingDays, type Day } from '../time.ts';
import { holderOf, type People, type PersonId, type Seat } from './people.ts';
import { absenceOf, hasDayOff } from './stand-ins.ts';

/** A person with no day at work within so many working days is told on the day itself. */
const LONGEST_OFF = 10;

/**
 * The day on which a reminder reaches the holder of a seat. A regular day off moves it to the
 * holder's next day at work. A reminder of a last day, or before it, moves back to their last day
 * at work before that. Reminders to a deputy, and those on a day of absence, do not move (E9).
 */
export function dayFor(line: Line, task: Task, seat: Seat, s: Situation): Day {
  const holder = holderOf(seat, s.people);
  if (holder === undefined || line.at !== undefined || isAtWork(holder, task, line.on, s))
    return line.on;
  return nearestAtWork(holder, line.on, isBeforeLastDay(line, task) ? -1 : 1, s.people);
}

/** The day itself, or the holder's next day at work when it is a regular day off. */
export function nextAtWork(task: Task, seat: Seat, day: Day, s: Situation): Day {
  const holder = holderOf(seat, s.people);
  return holder === undefined || isAtWork(holder, task, day, s)
    ? day
    : nearestAtWork(holder, day, 1, s.people);
}

/** True when the reminder is due for at least one of its receivers. */
export function hasCome(line: Line, task: Task, seats: readonly Seat[], s: Situation): boolean {
  return (
    isDue(line, s) ||
    (line.at === undefined && seats.some((seat) => dayFor(line, task, seat, s) <= s.today))
  );
}

/** True for a reminder on the last day or before it. */
export function isBeforeLastDay(line: Line, { deadline }: Task): boolean {
  return deadline?.due !== undefined && line.on <= deadline.due;
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
