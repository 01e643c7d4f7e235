import { isDuty, type Situation, type Task } from './case.ts';
import { type CaseDocument, openTasks, peopleIn } from './document.ts';
import { seatsOf } from './owed.ts';
import { actingFor, holderOf, type PersonId, representedBy } from './people.ts';
import type { Day } from './time.ts';

/** One duty of one case, as a line of a list. */
export interface Item {
  readonly doc: CaseDocument;
  readonly task: Task;
  /** Who holds the seat. */
  readonly owner: PersonId;
  /** Whom the reader stands in for. */
  readonly for?: PersonId;
  /** True when it waits for the reader. */
  readonly isMine: boolean;
  /** The day it is sorted by: when it is due, or first reminded of. */
  readonly by: Day;
  readonly late: boolean;
}

export interface Lists {
  /** What waits for the reader, the oldest first. */
  readonly mine: readonly Item[];
  /** What the reader waits for, in cases of their own. */
  readonly awaited: readonly Item[];
  /** What has gone so far that the reader is told of it as a manager, deputy or other party. */
  readonly told: readonly Item[];
}

/** Everything open for a person in these cases: late on top (E4). */
export function listsFor(person: PersonId, docs: readonly CaseDocument[], s: Situation): Lists {
  const own = representedBy(person, s.people, s.today);
  const mine: Item[] = [];
  const awaited: Item[] = [];
  const told: Item[] = [];
  for (const doc of docs) {
    const isParty = peopleIn(doc, s).some((id) => own.includes(id));
    for (const task of openTasks(doc, s)) {
      if (!isDuty(task) || task.later) continue;
      const item = itemFor(person, doc, task, s);
      if (!item) continue;
      if (item.isMine) mine.push(item);
      else if (isToldOf(person, task, s)) told.push(item);
      else if (isParty) awaited.push(item);
    }
  }
  return { mine: sorted(mine), awaited: sorted(awaited), told: sorted(told) };
}

/** What stands on a person's 08.30 list: what has come so far that it is reminded of. */
export function dayList(person: PersonId, docs: readonly CaseDocument[], s: Situation): Pick<Lists, 'mine' | 'told'> {
  const { mine, told } = listsFor(person, docs, s);
  return { mine: mine.filter(({ task }) => task.deadline?.lines.some((line) => line.on <= s.today)), told };
}

function itemFor(person: PersonId, doc: CaseDocument, task: Task, s: Situation): Item | undefined {
  const acting = task.seats.map((seat) => actingFor(seat, s.people, s.today));
  const own = acting.find((who) => who?.person === person);
  const seat = task.seats[0];
  const owner = own?.for ?? own?.person ?? (seat && holderOf(seat, s.people));
  if (owner === undefined) return undefined;
  const by = task.deadline?.due ?? task.deadline?.lines[0]?.on ?? s.today;
  return {
    doc,
    task,
    owner,
    isMine: own !== undefined,
    by,
    late: by < s.today,
    ...(own?.for === undefined ? {} : { for: own.for }),
  };
}

function isToldOf(person: PersonId, task: Task, s: Situation): boolean {
  const passed = task.deadline?.lines.filter((line) => line.on <= s.today) ?? [];
  const seats = passed.flatMap((line) => line.to.flatMap((audience) => seatsOf(audience, task, s)));
  return seats.some((seat) => actingFor(seat, s.people, s.today)?.person === person);
}

function sorted(items: Item[]): Item[] {
  return items.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.doc.id < b.doc.id ? -1 : 1));
}
