import { isDue } from '../engine/may-press.ts';
import type { Line, Situation, Task } from '../engine/step.ts';
import { addWorkingDays, type Day } from '../time.ts';
import { holderOf, type People, type PersonId, type Seat } from './people.ts';
import { absenceOf, hasDayOff } from './stand-ins.ts';

/** Whoever has no day at work in so many working days is told on the day itself. */
const LONGEST_OFF = 10;

/**
 * The day on which a line reaches who holds a seat. A regular day off moves it to their next day at
 * work, and one of a last day, or before it, back to their last day at work before that. What the
 * deputy gets on such a day is not moved, nor what falls on an absence (E9).
 */
export function dayFor(line: Line, task: Task, seat: Seat, s: Situation): Day {
  const holder = holderOf(seat, s.people);
  if (holder === undefined || line.at !== undefined || isAtWork(holder, task, line.on, s))
    return line.on;
  return nearestAtWork(holder, line.on, isBeforeLastDay(line, task) ? -1 : 1, s.people);
}

/** The day itself, or their next day at work where it is a regular day off of theirs. */
export function nextAtWork(task: Task, seat: Seat, day: Day, s: Situation): Day {
  const holder = holderOf(seat, s.people);
  return holder === undefined || isAtWork(holder, task, day, s)
    ? day
    : nearestAtWork(holder, day, 1, s.people);
}

/** True when a line has come for one of those to whom it speaks. */
export function hasCome(line: Line, task: Task, seats: readonly Seat[], s: Situation): boolean {
  return (
    isDue(line, s) ||
    (line.at === undefined && seats.some((seat) => dayFor(line, task, seat, s) <= s.today))
  );
}

/** True for a line of a last day, or before it. */
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
