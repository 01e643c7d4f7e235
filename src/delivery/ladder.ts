import { type CaseDocument, type Owed, openTasks, routineOf } from '../domain/document.ts';
import { answersFor } from '../domain/engine/may-press.ts';
import type { Situation, Task } from '../domain/engine/step.ts';
import { tellsOfUndo } from '../domain/owed-by-press.ts';
import { type PersonId, personIn, personSeat, type Seat } from '../domain/people/people.ts';
import { actingFor } from '../domain/people/stand-ins.ts';
import { asReached, withAway } from '../domain/reached.ts';
import { viewOf } from '../domain/view.ts';

/** Longer than any ladder of a staff list that is in order. */
const MOST_STEPS = 10;

/**
 * The next of the ladder that can be reached and may see the case: who acts for the seat, who stands in for them, the manager (E9,
 * DESIGN 4). Whoever was not reached today is passed over as if they were away; tomorrow they are tried again.
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
    const reader = actingFor(entry.to, people, s.today, barred, isCovered(entry, doc, s))?.person;
    if (reader === undefined || passed.has(reader)) return undefined;
    if (viewOf(doc, reader, asReached(doc, s, reader))) return reader;
    passed.add(reader);
  }
  return undefined;
}

/** Of several who owe the same, one who cannot be reached is not made up for by another of them: they are told for themselves. */
export function isToldAnyway(
  entry: Owed,
  reader: PersonId,
  doc: CaseDocument,
  s: Situation,
): boolean {
  const task = taskOf(entry, doc, s);
  const own = personSeat(reader);
  const acting = actingFor(entry.to, s.people, s.today, [], isCovered(entry, doc, s))?.person;
  return entry.to !== own && acting !== reader && task?.seats.includes(own) === true;
}

/** Who owes the task now, when whom it was owed to holds no part in the case any longer: what is said of it is said to them. */
export function heirsOf(entry: Owed, doc: CaseDocument, s: Situation): Seat[] {
  const task = taskOf(entry, doc, s);
  return (task?.seats ?? []).filter((seat) => {
    const reader = seat === entry.to || !task ? undefined : answersFor(seat, task, s)?.person;
    return reader !== undefined && viewOf(doc, reader, asReached(doc, s, reader)) !== undefined;
  });
}

/** True while somebody owes the task that something is owed for; what was only told of is not. */
export function isStillOwed(entry: Owed, doc: CaseDocument, s: Situation): boolean {
  return (taskOf(entry, doc, s)?.seats.length ?? 0) > 0;
}

/** Who may not answer what the seat owes; whoever is only told of it is told whatever they may do. */
export function barredFrom(entry: Owed, doc: CaseDocument, s: Situation): readonly PersonId[] {
  const task = taskOf(entry, doc, s);
  return task?.seats.includes(entry.to) ? (task.barred?.people ?? []) : [];
}

/** True for what goes to the deputy on a regular day off too: all of Link, an unassigned case, a joint decision, vob (E9). */
export function isCovered(entry: Owed, doc: CaseDocument, s: Situation): boolean {
  return (
    routineOf(doc.kind).coversDaysOff === true || taskOf(entry, doc, s)?.coversDaysOff === true
  );
}

/** The open task that something is owed for. */
function taskOf(entry: Owed, doc: CaseDocument, s: Situation): Task | undefined {
  return openTasks(doc, s).find(({ id }) => entry.key.startsWith(`${id}/`));
}

/** What somebody has asked for, lacks, or had been told and is taken back: no duty, so it does not go down the ladder. */
export function isForOneOnly(entry: Owed): boolean {
  return entry.key.startsWith('asked/') || entry.key.startsWith('missing/') || tellsOfUndo(entry);
}
