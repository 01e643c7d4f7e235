import type { CaseDocument, Owed } from '../../src/domain/case-document.ts';
import { openTasks } from '../../src/domain/case-state.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { owedByPress, toldOfTasks } from '../../src/domain/owed-by-press.ts';
import { owedByTime } from '../../src/domain/owed-by-time.ts';
import { actingFor } from '../../src/domain/people/acting-for.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { Seat } from '../../src/domain/people/seat.ts';
import { personOf } from '../../src/domain/people/staff-list.ts';
import { standInFor } from '../../src/domain/people/stand-ins.ts';
import { dayOf, type Instant } from '../../src/domain/time.ts';

/** A person who must hear of something, computed only from what has happened. */
export interface Due {
  readonly key: string;
  readonly to: PersonId;
  readonly as: Owed['as'];
  readonly notBefore: Instant;
  /** The press that causes this message. It is absent when time causes it. */
  readonly command?: string;
}

/**
 * Returns the case before all presses since `from`, after the first of them, after the second, and
 * so on.
 */
export function prefixes(doc: CaseDocument, from: number): CaseDocument[] {
  const ends = doc.events.flatMap((event, at) =>
    at >= from && doc.events[at + 1]?.command !== event.command ? [at + 1] : [],
  );
  return [from, ...ends].map((end) => ({ ...doc, events: doc.events.slice(0, end) }));
}

/** Returns the same without a case that has no events yet. */
export function histories(doc: CaseDocument, from: number): CaseDocument[] {
  return prefixes(doc, from).filter((then) => then.events.length > 0);
}

/**
 * Returns what the presses since event number `from` have made due. `told` holds what was told
 * before, and grows.
 */
export function dueByPresses(
  doc: CaseDocument,
  from: number,
  told: Set<string>,
  s: Situation,
): Due[] {
  const steps = prefixes(doc, from);
  return steps.slice(1).flatMap((after, at) => {
    const before = steps[at] as CaseDocument;
    const last = after.events.at(-1);
    if (!last) return [];
    const then = { ...s, now: last.at, today: dayOf(last.at) };
    const owed = owedByPress({ ...before, reminded: [...told] }, after, last.by, then);
    for (const key of toldOfTasks(owed)) told.add(key);
    return owed
      .flatMap((entry) => duesOf(entry, after, then))
      .map((due) => ({ ...due, command: last.command }));
  });
}

/**
 * Returns what time has made due by `s.now`. Like the case itself, `told` keeps only what may come
 * again.
 */
export function dueByTime(doc: CaseDocument, told: Set<string>, s: Situation): Due[] {
  const { owed, reminded } = owedByTime({ ...doc, reminded: [...told] }, s);
  told.clear();
  for (const key of reminded) told.add(key);
  return owed.flatMap((entry) => duesOf(entry, doc, s));
}

function duesOf(entry: Owed, doc: CaseDocument, s: Situation): Due[] {
  const to = actingFor(entry.to, {
    people: s.people,
    today: s.today,
    barred: barredFrom(entry, doc, s),
  })?.person;
  return to === undefined ? [] : [{ key: entry.key, to, as: entry.as, notBefore: entry.notBefore }];
}

function barredFrom(
  { key, to }: { key: string; to: Seat },
  doc: CaseDocument,
  s: Situation,
): readonly PersonId[] {
  const task = openTasks(doc, s).find(({ id }) => key.startsWith(`${id}/`));
  return task?.seats.includes(to) ? (task.barred?.people ?? []) : [];
}

/** Returns those who are told in place of a person who has left the case. */
export function inPlaceOf(person: PersonId, s: Situation): PersonId[] {
  return [standInFor(person, s.people, s.today), personOf(s.people, person)?.manager].filter(
    (id) => id !== undefined,
  );
}

/**
 * True when a person owes something in the case. Such a person is sent a card when they have none.
 */
export function owes(doc: CaseDocument, person: PersonId, s: Situation): boolean {
  return openTasks(doc, s).some(
    (task) =>
      isDuty(task) &&
      task.seats.some(
        (seat) =>
          actingFor(seat, { people: s.people, today: s.today, barred: task.barred?.people })
            ?.person === person,
      ),
  );
}
