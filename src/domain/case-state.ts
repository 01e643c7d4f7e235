import type { CaseDocument } from './case-document.ts';
import { stateAfter, tasksOf } from './engine/case.ts';
import type { Routine, Situation } from './engine/step.ts';
import { NewerVersion, READS, type Version, versionOf } from './engine/version.ts';
import {
  type CaseKind,
  type CaseTask,
  type EventOf,
  kindOf,
  type StateOf,
  type StepOf,
} from './kinds.ts';
import type { Waking } from './waking-document.ts';

/** The routine that a kind of case follows. Only the routine and its cards know its state. */
export function routineOf<K extends CaseKind>(kind: K): Routine<StateOf<K>, EventOf<K>, StepOf<K>> {
  return kindOf(kind).routine;
}

/**
 * Folds the case to the routine's state. Throws NewerVersion when newer code has written an event.
 */
export function stateOf<K extends CaseKind>(doc: CaseDocument<K>): StateOf<K> {
  return stateAfter(routineOf(doc.kind), assertReadable(doc).events);
}

/** The version of the code that may read a case with these events. */
export function versionFor({ kind, events }: Pick<CaseDocument, 'kind' | 'events'>): Version {
  return versionOf(events, routineOf(kind).since);
}

/** True for a document of any kind that only newer code may read. It must be left alone. */
export function isNewer({ version = 1 }: Pick<Waking, 'version'>): boolean {
  return version > READS;
}

function assertReadable<K extends CaseKind>(doc: CaseDocument<K>): CaseDocument<K> {
  if (isNewer(doc)) throw new NewerVersion();
  return doc;
}

/**
 * The result of reading a case, as a list of one. Empty when the case cannot be read, so that it
 * does not hide the others of a list. The sweep logs the fault each time the case wakes.
 */
export function ifReadable<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}

export function openTasks(doc: CaseDocument, s: Situation): CaseTask[] {
  return tasksOf(routineOf(doc.kind), assertReadable(doc).events, s);
}
