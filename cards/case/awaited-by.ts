import { isDuty } from '../../src/domain/engine/case.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { lastDay } from '../../src/domain/last-day.ts';
import { groupTogether } from '../../src/domain/list-item.ts';
import { nudgeable } from '../../src/domain/nudge.ts';
import { nameOf } from '../look.ts';
import { card, dayText, namesText } from '../texts.ts';
import { awaitedTasks, awaitedText } from './awaited-words.ts';
import { owes, type Seen } from './seen.ts';
import { wholeUnit } from './unit.ts';

/** What is waited for of the same people. */
export interface Awaited {
  /** Their names, or that of their unit. */
  readonly owners: string;
  readonly what: readonly string[];
  /** The duties among these that the reader may remind of today (E27): all of them, or none. */
  readonly nudgeable: readonly CaseTask[];
}

/**
 * What the reader waits for, by whose it is, since one may owe several things. A duty that several
 * people owe alike is said once. What may be reminded of stands apart from the rest.
 */
export function awaitedBy(seen: Seen): Awaited[] {
  const others = seen.tasks.filter(
    (task) => isDuty(task) && !task.later && !isOnlyNominal(task) && !owes(seen, task),
  );
  const may = nudgeable(seen);
  const parts = groupTogether(others)
    .flatMap((group) => partsOf(group, may))
    .map((tasks) => ({
      owners: ownersOf(seen, tasks),
      what: [waitingFor(seen, tasks)],
      nudgeable: tasks.filter((task) => may.includes(task)),
    }));
  const alike = joined(parts, ({ what }) => what.join()).map((same) => ({
    owners: namesText([...new Set(same.flatMap(({ owners }) => owners))]),
    what: same[0]?.what ?? [],
    nudgeable: same.flatMap((one) => one.nudgeable),
  }));
  return joined(alike, ({ owners }) => owners).map((same) => ({
    owners: same[0]?.owners ?? '',
    what: same.flatMap(({ what }) => what),
    nudgeable: same.flatMap((one) => one.nudgeable),
  }));
}

/**
 * True for a task that waits for another duty, which is shown instead: a therapist to name, or FH
 * to answer first.
 */
export function isOnlyNominal(task: CaseTask): boolean {
  return ['assignFirst', 'fhFirst', 'initialMeetingFirst'].includes(task.blocked?.why ?? '');
}

/** The duties of a group that may be reminded of, and those of the others that are awaited now. */
function partsOf(group: readonly CaseTask[], may: readonly CaseTask[]): (readonly CaseTask[])[] {
  const can = group.filter((task) => may.includes(task));
  if (can.length === 0) return [group];
  const rest = awaitedTasks(group).filter((task) => !can.includes(task));
  return rest.length === 0 ? [can] : [can, rest];
}

/** The parts that have the same key, and may all be reminded of or not. */
function joined<Part extends Pick<Awaited, 'nudgeable'>>(
  parts: readonly Part[],
  keyOf: (part: Part) => string,
): Part[][] {
  const byKey = new Map<string, Part[]>();
  for (const part of parts) {
    const key = `${keyOf(part)} ${part.nudgeable.length > 0}`;
    byKey.set(key, [...(byKey.get(key) ?? []), part]);
  }
  return [...byKey.values()];
}

function ownersOf(seen: Seen, tasks: readonly CaseTask[]): string[] {
  const { people } = seen.s;
  const [task] = tasks;
  if (!task) return [];
  const unit = wholeUnit(task.seats, people);
  if (unit !== undefined) return [unit];
  const acting = task.seats.map((seat) => answersFor(seat, task, seen.s));
  return acting.map((who) =>
    who?.for === undefined
      ? nameOf(people, who?.person)
      : card.standIn(nameOf(people, who.person), nameOf(people, who.for)),
  );
}

function waitingFor(seen: Seen, tasks: readonly CaseTask[]): string {
  const { today } = seen.s;
  // A day in the future stands among the facts, with what it is counted from.
  const late = tasks
    .map((task) => lastDay(task.deadline))
    .find((day) => day !== undefined && day < today);
  const by = late === undefined ? '' : `, ${card.late(dayText(late, today))}`;
  return `${awaitedText(tasks, seen.doc.kind)}${by}`;
}
