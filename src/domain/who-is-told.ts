import { ownersAddress, seatsOf } from './audiences.ts';
import type { CaseDocument, Owed } from './case-document.ts';
import { routineOf, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import { answersFor } from './engine/may-press.ts';
import type { Situation, Task } from './engine/step.ts';
import { actingFor } from './people/acting-for.ts';
import type { PersonId } from './people/people.ts';
import { holderOf, type Seat } from './people/seat.ts';

/**
 * The people who are told of the events since number `since`, besides those for whom a task opened.
 */
export function toldOfEvents(
  doc: CaseDocument,
  since: number,
  presser: PersonId,
  s: Situation,
): Seat[] {
  const { tells } = routineOf(doc.kind);
  const state = stateOf(doc);
  const seats = new Set(doc.events.slice(since).flatMap((event) => tells?.(event, state, s) ?? []));
  return [...seats].filter(
    (seat) => holderOf(seat, s.people) !== presser && actingFor(seat, s)?.person !== presser,
  );
}

/** The people who are told that a task has opened. `open` holds all open tasks of the case. */
export function toldOfOpening(task: Task, open: readonly Task[], s: Situation): Seat[] {
  const owing = task.managersHear ? open.filter(isDuty) : [];
  const managers = owing.flatMap((other) => seatsOf('manager', other, s));
  return [...(isDuty(task) ? ownersAddress(task) : []), ...(task.hears ?? []), ...managers];
}

export function cardsOf(
  task: Task,
  seats: readonly Seat[],
  presser: PersonId,
  s: Situation,
): Owed[] {
  // The presser already knows. The task's stand-in is still told when the presser is barred from
  // answering it (E17).
  const falls = (seat: Seat) =>
    task.seats.includes(seat) && task.barred?.people.includes(presser) === true;
  const others = [...new Set(seats)].filter(
    (seat) =>
      (falls(seat) || holderOf(seat, s.people) !== presser) &&
      answersFor(seat, task, s)?.person !== presser,
  );
  return others.map((to) => ({ key: `${task.id}/new/${to}`, ...cardFor(to, s) }));
}

export function cardFor(to: Seat, s: Situation): Omit<Owed, 'key'> {
  return { as: 'card', to, notBefore: s.now, tries: 0 };
}
