import type { CaseDocument } from './case-document.ts';
import { answersFor, askedOn } from './engine/may-press.ts';
import type { Situation } from './engine/step.ts';
import type { CaseKind, CaseTask } from './kinds.ts';
import { dayInOrder, lastDay } from './last-day.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';
import { personOf } from './people/staff-list.ts';
import { type Day, earliestDay } from './time.ts';
import { placeInOrder, waitedSince } from './waited.ts';

/**
 * One thing to do in one case, as a row of a list. It is a duty, or several that are done together.
 */
export interface Item<K extends CaseKind = CaseKind> {
  readonly doc: CaseDocument<K>;
  readonly tasks: readonly CaseTask[];
  /** The holder of the seat. */
  readonly owner: PersonId;
  /** The person for whom the reader stands in. */
  readonly for?: PersonId;
  /** True when it waits for the reader. */
  readonly isMine: boolean;
  /** True when the reader is the nearest manager of its owner. */
  readonly isOfOwnUnit: boolean;
  /** The routine's last day for it, if there is one. */
  readonly lastDay?: Day;
  /** Since when it has waited. */
  readonly since: Day;
  /** The routine's last day has passed. */
  readonly late: boolean;
  /** The key that it is sorted by. */
  readonly order: string;
}

/**
 * True for the decision's own clock. It only informs people, and nobody waits for a press (E22).
 */
export function isLaws({ tasks }: Pick<Item, 'tasks'>): boolean {
  return tasks.every(({ deadline }) => deadline?.isLaw === true);
}

/** Groups the duties of each step group that the same people owe. */
export function groupTogether(tasks: readonly CaseTask[]): CaseTask[][] {
  const groups = new Map<string, CaseTask[]>();
  for (const task of tasks) {
    const key = `${task.group} ${[...task.seats].sort().join()}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()];
}

export function itemFor(
  person: PersonId,
  doc: CaseDocument,
  tasks: readonly CaseTask[],
  s: Situation,
): Item | undefined {
  const seats = tasks[0]?.seats ?? [];
  // A person whom a reminder has asked in the holder's place owes it too (E5, R16).
  const acting = tasks.flatMap((task) => [
    ...seats.map((seat) => answersFor(seat, task, s)),
    ...askedOn(task, s),
  ]);
  const own = acting.find((who) => who?.person === person);
  const owner = own?.for ?? own?.person ?? (seats[0] && holderOf(seats[0], s.people));
  if (owner === undefined) return undefined;
  const last = earliestDay(tasks.map(({ deadline }) => lastDay(deadline)));
  const since = earliestDay(tasks.map((task) => waitedSince(task, doc, s.today))) ?? s.today;
  return {
    doc,
    tasks,
    owner,
    isMine: own !== undefined,
    isOfOwnUnit: personOf(s.people, owner)?.manager === person,
    since,
    late: last !== undefined && last < s.today,
    order: placeInOrder(earliestDay(tasks.map(({ deadline }) => dayInOrder(deadline))), since),
    ...(last === undefined ? {} : { lastDay: last }),
    ...(own?.for === undefined ? {} : { for: own.for }),
  };
}

export function sortItems(items: Item[]): Item[] {
  const place = ({ order, doc }: Item) => `${order} ${doc.id}`;
  return items.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
