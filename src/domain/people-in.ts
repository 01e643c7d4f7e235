import type { CaseDocument } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { answersFor, askedOn } from './engine/may-press.ts';
import type { Situation, Task } from './engine/step.ts';
import { actingFor } from './people/acting-for.ts';
import { withLeavers } from './people/leavers.ts';
import { isNamedIn } from './people/names.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';

/**
 * The people who hold a seat in the case, from its own parties and its open tasks, and those whom
 * the ladder has asked to step in.
 */
export function peopleIn(doc: CaseDocument, s: Situation): readonly PersonId[] {
  const read = peopleRead.get(doc.events);
  if (read?.s === s) return read.people;
  const people = computePeople(doc, s);
  peopleRead.set(doc.events, { s, people });
  return people;
}

const peopleRead = new WeakMap<
  CaseDocument['events'],
  { readonly s: Situation; readonly people: readonly PersonId[] }
>();

function computePeople(doc: CaseDocument, s: Situation): PersonId[] {
  const tasks = openTasks(doc, s);
  const people = new Set<PersonId | undefined>();
  for (const seat of routineOf(doc.kind).parties(stateOf(doc), s))
    people.add(holderOf(seat, s.people));
  for (const { seats } of tasks) for (const seat of seats) people.add(holderOf(seat, s.people));
  for (const task of tasks) for (const { person } of askedOn(task, s)) people.add(person);
  for (const task of tasks) for (const id of inPlaceOfBarred(task, s)) people.add(id);
  return [...people].filter((id) => id !== undefined);
}

/**
 * The people to whom a task falls because its holder, or the holder's stand-in, is barred (E17). An
 * absence alone gives nobody a part in the case.
 */
function inPlaceOfBarred(task: Task, s: Situation): PersonId[] {
  if (!task.barred) return [];
  return task.seats.flatMap((seat) => {
    const acting = answersFor(seat, task, s)?.person;
    return acting === undefined || acting === actingFor(seat, s)?.person ? [] : [acting];
  });
}

/**
 * The people who have left and would hold a seat in the case. The case is found by them until
 * somebody has taken it over (E9).
 */
export function leaversIn(doc: CaseDocument, s: Situation): PersonId[] {
  const { staff } = s.people;
  const named = (staff.left ?? []).filter(({ id }) => isNamedIn(doc.events, id));
  if (named.length === 0) return [];
  const people = { ...s.people, staff: withLeavers(staff) };
  const before = computePeople(doc, { ...s, people });
  return named.map(({ id }) => id).filter((id) => before.includes(id));
}
