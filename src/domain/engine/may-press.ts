import { type Acting, actingFor, pressesFor } from '../people/acting-for.ts';
import type { PersonId } from '../people/people.ts';
import { holderOf, personSeat, type Seat } from '../people/seat.ts';
import { standInFor } from '../people/stand-ins.ts';
import type { Barred, Reminder, Situation, Task } from './step.ts';

/** The part of a task that decides who may press it. */
type PressRights = Pick<Task, 'step' | 'seats' | 'may' | 'deadline' | 'barred' | 'coversDaysOff'>;

/**
 * How the person may press the task now, as its holder or for somebody else. Undefined when they
 * may not.
 */
export function actingOn(task: PressRights, person: PersonId, s: Situation): Acting | undefined {
  // Standing in for a person gives no right to undo what that person did (E1).
  if (task.step === 'undo') return task.may?.includes(personSeat(person)) ? { person } : undefined;
  // A stand-in presses for the person who owes the task, even when the stand-in could press it as
  // their own.
  return (
    wayTo(task.seats, task, person, s) ??
    wayTo(offeredTo(task), task, person, s) ??
    askedWay(task, person, s)
  );
}

/**
 * The seats that may take an offer. Nobody takes it for a person who is barred (E10, E17), but the
 * seat of a barred manager passes to the next person.
 */
function offeredTo({ may = [], barred }: PressRights): readonly Seat[] {
  const out = new Set(barred?.people.map(personSeat));
  return out.size === 0 ? may : may.filter((seat) => !out.has(seat));
}

/** How the person owes the task. Undefined when they may press it at most. */
export function wayToOwe(task: PressRights, person: PersonId, s: Situation): Acting | undefined {
  return task.deadline && (wayTo(task.seats, task, person, s) ?? askedWay(task, person, s));
}

function wayTo(
  seats: readonly Seat[],
  { barred, coversDaysOff }: PressRights,
  person: PersonId,
  s: Situation,
): Acting | undefined {
  let inPlace: Acting | undefined;
  for (const seat of seats) {
    const way = pressesFor(person, seat, {
      people: s.people,
      today: s.today,
      barred: barred?.people,
      isCovered: coversDaysOff,
    });
    if (way && way.for === undefined) return way;
    inPlace ??= way;
  }
  return inPlace;
}

function askedWay(task: PressRights, person: PersonId, s: Situation): Acting | undefined {
  return askedOn(task, s).find((asked) => asked.person === person);
}

/**
 * Why the person is barred from a task that falls to them, and who answers it instead, if anybody
 * may (E10, E17).
 */
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

/** The person who answers for a seat of the task today. People barred from the task are skipped. */
export function answersFor(
  seat: Seat,
  task: Pick<Task, 'barred' | 'coversDaysOff'>,
  s: Situation,
): Acting | undefined {
  return actingFor(seat, {
    people: s.people,
    today: s.today,
    barred: task.barred?.people,
    isCovered: task.coversDaysOff,
  });
}

export function isDue(reminder: Reminder, s: Situation): boolean {
  return reminder.at === undefined ? reminder.on <= s.today : reminder.at <= s.now;
}

/**
 * The deputies whom a reminder has asked in the holder's place (E5, R16). They may press too, even
 * while the holder is at work.
 */
export function askedOn(task: PressRights, s: Situation): Acting[] {
  if (
    !task.deadline?.reminders.some(
      (reminder) => isDue(reminder, s) && reminder.to.includes('deputy'),
    )
  )
    return [];
  return task.seats.flatMap((seat) => {
    const holder = holderOf(seat, s.people);
    const standIn =
      holder === undefined ? undefined : standInFor(holder, s.people, s.today, task.barred?.people);
    return holder === undefined || standIn === undefined ? [] : [{ person: standIn, for: holder }];
  });
}
