import { isDuty } from '../../src/domain/engine/case.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { lastDay } from '../../src/domain/last-day.ts';
import { groupTogether } from '../../src/domain/list-item.ts';
import { nudgeable } from '../../src/domain/nudge.ts';
import { holderOf } from '../../src/domain/people/seat.ts';
import { nameOf } from '../look.ts';
import { card, dayText, lists, namesText } from '../texts.ts';
import { awaitedTasks, awaitedText } from './awaited-words.ts';
import { names, owes, type Seen } from './seen.ts';
import { wholeUnit } from './unit.ts';

/** What is waited for of the same people. */
export interface Awaited {
  /** Their names, or that of their unit. */
  readonly owners: string;
  /** Each thing, and how late it is. */
  readonly what: readonly string[];
  /** The same things without how late they are. */
  readonly phrase: string;
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
      tasks,
      owners: ownersOf(seen, tasks),
      phrase: awaitedText(tasks, seen.doc.kind),
      late: lateText(seen, tasks),
      nudgeable: tasks.filter((task) => may.includes(task)),
    }));
  const alike = joined(parts, ({ phrase, late }) => `${phrase}${late}`).map((same) => ({
    owners: namesText([...new Set(same.flatMap(({ owners }) => owners))]),
    phrase:
      togetherText(
        seen,
        same.flatMap(({ tasks }) => tasks),
      ) ??
      same[0]?.phrase ??
      '',
    late: same[0]?.late ?? '',
    nudgeable: same.flatMap((one) => one.nudgeable),
  }));
  return joined(alike, ({ owners }) => owners).map((same) => ({
    owners: same[0]?.owners ?? '',
    what: same.map(({ phrase, late }) => `${phrase}${late}`),
    phrase: namesText(same.map(({ phrase }) => phrase)),
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

/** R20: with whom the owners do it together, when some of those have done their part. */
function togetherText(seen: Seen, tasks: readonly CaseTask[]): string | undefined {
  const owners = tasks.flatMap(({ seats }) =>
    seats.flatMap((seat) => holderOf(seat, seen.s.people) ?? []),
  );
  const others = names(seen, seen.togetherWith?.(tasks, owners) ?? []);
  return others.length === 0 ? undefined : lists.consultWith(namesText(others));
}

function lateText({ s: { today } }: Seen, tasks: readonly CaseTask[]): string {
  // A day in the future stands among the facts, with what it is counted from.
  const late = tasks
    .map((task) => lastDay(task.deadline))
    .find((day) => day !== undefined && day < today);
  return late === undefined ? '' : `, ${card.late(dayText(late, today))}`;
}
