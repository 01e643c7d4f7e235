import { holderOf, type PersonId, personSeat, type Seat } from '../people/people.ts';
import { type Acting, actingFor, pressesFor, standInFor } from '../people/stand-ins.ts';
import type { Barred, Line, Situation, Task } from './step.ts';

/** What decides who may press a task. */
type Held = Pick<Task, 'step' | 'seats' | 'may' | 'deadline' | 'barred' | 'coversDaysOff'>;

/** How the person may press the task now: as holder, or for whom; undefined when it is not theirs. */
export function actingOn(task: Held, person: PersonId, s: Situation): Acting | undefined {
  // Never somebody else's press (E1): standing in for a person is no right to take back what they did.
  if (task.step === 'undo') return task.may?.includes(personSeat(person)) ? { person } : undefined;
  // Whoever stands in for the one who owes it does it for them, also when they might do it by themselves.
  return (
    wayTo(task.seats, task, person, s) ??
    wayTo(offeredTo(task), task, person, s) ??
    askedWay(task, person, s)
  );
}

/** Nobody presses an offer for a person who may not take it themselves (E10, E17); a manager's chair goes to the next. */
function offeredTo({ may = [], barred }: Held): readonly Seat[] {
  const out = new Set(barred?.people.map(personSeat));
  return out.size === 0 ? may : may.filter((seat) => !out.has(seat));
}

/** How the person owes the task, and is not only allowed to press it; undefined when they do not. */
export function owing(task: Held, person: PersonId, s: Situation): Acting | undefined {
  return task.deadline && (wayTo(task.seats, task, person, s) ?? askedWay(task, person, s));
}

function wayTo(
  seats: readonly Seat[],
  { barred, coversDaysOff }: Held,
  person: PersonId,
  s: Situation,
): Acting | undefined {
  let inPlace: Acting | undefined;
  for (const seat of seats) {
    const way = pressesFor(person, seat, s.people, s.today, barred?.people, coversDaysOff);
    if (way && way.for === undefined) return way;
    inPlace ??= way;
  }
  return inPlace;
}

function askedWay(task: Held, person: PersonId, s: Situation): Acting | undefined {
  return askedOn(task, s).find((asked) => asked.person === person);
}

/** Why somebody to whom the task would fall may not answer it, and whose it is instead, if anybody who may owes it (E10, E17). */
export function barredFrom(
  task: Task,
  person: PersonId,
  s: Situation,
): { code: Barred['why']; who?: Seat } | undefined {
  const { barred, step, seats, may, deadline, coversDaysOff } = task;
  if (
    !barred?.people.includes(person) ||
    !actingOn({ step, seats, may, deadline, coversDaysOff }, person, s)
  )
    return undefined;
  const asked = task.seats
    .map((seat) => answersFor(seat, task, s)?.person)
    .find((id) => id !== undefined && !barred.people.includes(id));
  return { code: barred.why, ...(asked === undefined ? {} : { who: personSeat(asked) }) };
}

/** Who answers for a seat of the task today: who is barred from it is passed over. */
export function answersFor(
  seat: Seat,
  task: Pick<Task, 'barred' | 'coversDaysOff'>,
  s: Situation,
): Acting | undefined {
  return actingFor(seat, s.people, s.today, task.barred?.people, task.coversDaysOff);
}

/** True when a line of a deadline is due. */
export function isDue(line: Line, s: Situation): boolean {
  return line.at === undefined ? line.on <= s.today : line.at <= s.now;
}

/** Those whom a line of the deadline has asked in a holder's place (E5, R16). They may press too, although the holder is at work. */
export function askedOn(task: Held, s: Situation): Acting[] {
  if (!task.deadline?.lines.some((line) => isDue(line, s) && line.to.includes('deputy'))) return [];
  return task.seats.flatMap((seat) => {
    const holder = holderOf(seat, s.people);
    const standIn =
      holder === undefined ? undefined : standInFor(holder, s.people, s.today, task.barred?.people);
    return holder === undefined || standIn === undefined ? [] : [{ person: standIn, for: holder }];
  });
}
