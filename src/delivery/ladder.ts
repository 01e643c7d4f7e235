import { asReached } from '../cases.ts';
import { type CaseDocument, type Owed, openTasks } from '../domain/document.ts';
import { actingFor, type PersonId, personIn, personOf, personSeat, standInFor } from '../domain/people.ts';
import type { Situation, Task } from '../domain/step.ts';
import { viewOf } from '../domain/view.ts';

/** The next of the ladder that can be reached and may see the case: who acts for the seat, who stands in, the manager (DESIGN 4). */
export function readerOf(entry: Owed, doc: CaseDocument, s: Situation): PersonId | undefined {
  if (isForOneOnly(entry)) return personIn(entry.to);
  const barred = barredFrom(entry, doc, s);
  const first = actingFor(entry.to, s.people, s.today, barred)?.person;
  const standIn = first && standInFor(first, s.people, s.today, barred);
  const ladder = first === undefined ? [] : [first, standIn, personOf(s.people, first)?.manager];
  return ladder.find(
    (person) =>
      person !== undefined && doc.unreached[person]?.on !== s.today && viewOf(doc, person, asReached(doc, s)) !== undefined,
  );
}

/** Of several who owe the same, one who cannot be reached is not made up for by another of them: they are told for themselves. */
export function isToldAnyway(entry: Owed, reader: PersonId, doc: CaseDocument, s: Situation): boolean {
  const task = taskOf(entry, doc, s);
  const own = personSeat(reader);
  return entry.to !== own && actingFor(entry.to, s.people, s.today)?.person !== reader && task?.seats.includes(own) === true;
}

/** Who may not answer what the seat owes; whoever is only told of it is told whatever they may do. */
export function barredFrom(entry: Owed, doc: CaseDocument, s: Situation): readonly PersonId[] {
  const task = taskOf(entry, doc, s);
  return task?.seats.includes(entry.to) ? (task.barred?.people ?? []) : [];
}

/** The open task that something is owed for. */
function taskOf(entry: Owed, doc: CaseDocument, s: Situation): Task | undefined {
  return openTasks(doc, s).find(({ id }) => entry.key.startsWith(`${id}/`));
}

/** What somebody has asked for, or lacks: no duty, so it does not go down the ladder. */
export function isForOneOnly(entry: Owed): boolean {
  return entry.key.startsWith('asked/') || entry.key.startsWith('missing/');
}
