import type { CaseDocument, Owed } from '../case-document.ts';
import { openTasks, routineOf } from '../case-state.ts';
import { answersFor } from '../engine/may-press.ts';
import type { Situation, Task } from '../engine/step.ts';
import { tellsOfUndo } from '../owed-by-undo.ts';
import { actingFor } from '../people/acting-for.ts';
import type { PersonId } from '../people/people.ts';
import { personIn, personSeat, type Seat } from '../people/seat.ts';
import { asReached, withAway } from '../reached.ts';
import { viewOf } from '../view.ts';

/** Longer than any ladder of a valid staff list. */
const MOST_STEPS = 10;

/**
 * The first person on the ladder who can be reached and may see the case. The ladder goes from the
 * person who acts for the seat to their deputy and then to the manager (E9, docs/design.md).
 * Somebody who was not reached today counts as away, and is tried again tomorrow.
 */
export function readerOf(entry: Owed, doc: CaseDocument, s: Situation): PersonId | undefined {
  if (isForOneOnly(entry)) return personIn(entry.to);
  const barred = barredFrom(entry, doc, s);
  const passed = new Set(
    Object.keys(doc.unreached).filter((person) => doc.unreached[person]?.on === s.today),
  );
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { people } = withAway(
      s,
      [...passed].map((person) => ({ person, from: s.today })),
    );
    const reader = actingFor(entry.to, {
      people,
      today: s.today,
      barred,
      isCovered: isCovered(entry, doc, s),
    })?.person;
    if (reader === undefined || passed.has(reader)) return undefined;
    if (viewOf(doc, reader, asReached(doc, s, reader))) return reader;
    passed.add(reader);
  }
  return undefined;
}

/**
 * True when the reader would get this message in the place of another owner, and owes the same
 * task. The reader is told for themselves, and does not make up for the one who cannot be reached.
 */
export function isToldAnyway(
  entry: Owed,
  reader: PersonId,
  doc: CaseDocument,
  s: Situation,
): boolean {
  const task = taskOf(entry, doc, s);
  const own = personSeat(reader);
  const acting = actingFor(entry.to, {
    people: s.people,
    today: s.today,
    isCovered: isCovered(entry, doc, s),
  })?.person;
  return entry.to !== own && acting !== reader && task?.seats.includes(own) === true;
}

/**
 * The seats that owe the task now, if the person to whom the message was owed has no part in the
 * case any longer. They are told instead.
 */
export function heirsOf(entry: Owed, doc: CaseDocument, s: Situation): Seat[] {
  const task = taskOf(entry, doc, s);
  return (task?.seats ?? []).filter((seat) => {
    const reader = seat === entry.to || !task ? undefined : answersFor(seat, task, s)?.person;
    return reader !== undefined && viewOf(doc, reader, asReached(doc, s, reader)) !== undefined;
  });
}

/** True while somebody owes the task of this entry. An entry that only informs has no task. */
export function isStillOwed(entry: Owed, doc: CaseDocument, s: Situation): boolean {
  return (taskOf(entry, doc, s)?.seats.length ?? 0) > 0;
}

/** The people who may not answer for this seat. An entry that only informs bars nobody. */
export function barredFrom(entry: Owed, doc: CaseDocument, s: Situation): readonly PersonId[] {
  const task = taskOf(entry, doc, s);
  return task?.seats.includes(entry.to) ? (task.barred?.people ?? []) : [];
}

/**
 * True for what goes to the deputy also on a regular day off: all of Link, an unassigned case, a
 * joint decision, a decision on vob (E9).
 */
export function isCovered(entry: Owed, doc: CaseDocument, s: Situation): boolean {
  return (
    routineOf(doc.kind).coversDaysOff === true || taskOf(entry, doc, s)?.coversDaysOff === true
  );
}

/** The open task of this entry. */
function taskOf(entry: Owed, doc: CaseDocument, s: Situation): Task | undefined {
  return openTasks(doc, s).find(({ id }) => entry.key.startsWith(`${id}/`));
}

/**
 * True for an entry that is no duty and so does not go down the ladder. It was asked for, or
 * replaces a missing card, or tells of an undone press.
 */
export function isForOneOnly(entry: Owed): boolean {
  return entry.key.startsWith('asked/') || entry.key.startsWith('missing/') || tellsOfUndo(entry);
}
