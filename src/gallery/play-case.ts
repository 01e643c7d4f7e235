import type { CaseDocument } from '../domain/case-document.ts';
import { indexOf } from '../domain/case-index.ts';
import { openTasks } from '../domain/case-state.ts';
import type { Situation, Task } from '../domain/engine/step.ts';
import { owedByPress, toldOfTasks } from '../domain/owed-by-press.ts';
import { owedByTime } from '../domain/owed-by-time.ts';
import type { PersonId } from '../domain/people/people.ts';
import { isOfNoTask, labelOf, messageOf, type PlayedMessage } from './messages.ts';

/** The case after a press: with its events, with what is then owed, and with a new index. */
export function withEvents(
  before: CaseDocument,
  events: CaseDocument['events'],
  by: PersonId,
  s: Situation,
): CaseDocument {
  const doc = { ...before, events: [...before.events, ...events] };
  const owed = owedByPress(before, doc, by, s);
  return {
    ...doc,
    owed: [...doc.owed, ...owed],
    reminded: [...new Set([...doc.reminded, ...toldOfTasks(owed)])],
    index: indexOf(doc, s),
  };
}

/** Sends what is due now, as the sweep does, and keeps what is owed later. */
export function sendDue(
  before: CaseDocument,
  s: Situation,
): { readonly doc: CaseDocument; readonly messages: readonly PlayedMessage[] } {
  const { owed: byTime, reminded } = owedByTime(before, s);
  const doc = { ...before, reminded };
  const owed = [...doc.owed, ...byTime];
  const due = owed.filter((entry) => entry.notBefore <= s.now);
  const open = new Set(due.length > 0 ? openTasks(doc, s).map(({ id }) => id) : []);
  const sent = due.filter(
    (entry) => isOfNoTask(entry) || open.has(entry.key.slice(0, entry.key.indexOf('/'))),
  );
  return {
    doc: { ...doc, owed: owed.filter((entry) => entry.notBefore > s.now) },
    messages: sent.map((entry) => messageOf(entry, s)),
  };
}

/** The open task that a step's name means for this person. Of several undos it is their own. */
export function findTask(open: readonly Task[], step: string, by: PersonId): Task | undefined {
  const named = open.filter(
    (task) => task.id === step || task.step === step || labelOf(task) === step,
  );
  if (step !== 'undo') return named[0];
  const own = `person:${by}` as const;
  return named.findLast((task) => task.may?.includes(own)) ?? named.at(-1);
}
