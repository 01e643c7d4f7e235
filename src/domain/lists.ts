import type { AccessSample } from './access-line.ts';
import type { CaseDocument } from './case-document.ts';
import { earliestDay } from './case-index.ts';
import { openTasks } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import { answersFor, askedOn } from './engine/may-press.ts';
import type { Reminder, Situation } from './engine/step.ts';
import { type CaseKind, type CaseTask, isOneTime } from './kinds.ts';
import { remindersHeldBack, toldBy } from './owed-by-time.ts';
import type { OwnControl } from './own-control.ts';
import { hasCome } from './people/days-off.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';
import { personOf } from './people/staff-list.ts';
import { type Acting, representedBy } from './people/stand-ins.ts';
import { peopleIn } from './people-in.ts';
import type { Day } from './time.ts';
import { dayInOrder, lastDay, placeInOrder, waitedSince } from './waited.ts';

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

export interface Lists {
  /** What waits for the reader, the oldest first. */
  readonly mine: readonly Item[];
  /** What the reader waits for, in cases of their own. */
  readonly awaited: readonly Item[];
  /** The late items that the reader hears of as a manager, deputy or other party. */
  readonly told: readonly Item[];
}

/** A person's lists, or the part of them that was asked for. */
export interface Listing {
  readonly lists: Lists;
  /** The numbers of cases that they may know of and that cannot be read. */
  readonly unreadable: readonly string[];
  /** There are further rows. */
  readonly more: boolean;
}

/**
 * What a letter tells of: the rows of a day's list, the cases themselves, a month of own control,
 * or a sample of the access log.
 */
export interface Told extends Pick<Lists, 'mine' | 'told'> {
  readonly cases: readonly CaseDocument[];
  readonly control?: OwnControl;
  readonly sample?: AccessSample;
}

/**
 * Everything open for a person in these cases. The longest late comes first, then what has a last
 * day, then what has waited longest (E4).
 */
export function listsFor(person: PersonId, docs: readonly CaseDocument[], s: Situation): Lists {
  const own = representedBy(person, s.people, s.today);
  const mine: Item[] = [];
  const awaited: Item[] = [];
  const told: Item[] = [];
  for (const doc of docs) {
    const isParty = peopleIn(doc, s).some((id) => own.includes(id));
    for (const tasks of groupTogether(
      openTasks(doc, s).filter((task) => isDuty(task) && !task.later),
    )) {
      const item = itemFor(person, doc, tasks, s);
      if (!item) continue;
      if (item.isMine) mine.push(item);
      else {
        const hears = hearsOf(person, tasks, s);
        if (hears) told.push({ ...item, ...(hears.for === undefined ? {} : { for: hears.for }) });
        else if (isParty && isWaitedFor(doc, item) && !isHeldBy(person, tasks, s))
          awaited.push(item);
      }
    }
  }
  return { mine: sortItems(mine), awaited: sortItems(awaited), told: sortItems(told) };
}

/** Nobody waits for a check of Link, which belongs to no case, nor for the decision's own clock. */
function isWaitedFor(doc: CaseDocument, item: Item): boolean {
  return !isOneTime(doc.kind) && !isLaws(item);
}

/**
 * True for the decision's own clock. It only informs people, and nobody waits for a press (E22).
 */
export function isLaws({ tasks }: Pick<Item, 'tasks'>): boolean {
  return tasks.every(({ deadline }) => deadline?.isLaw === true);
}

/**
 * The rows of a person's 08.30 list: everything with a reminder that is due. A list is left out
 * when its only row came as a card the same day (E4).
 */
export function dayList(
  person: PersonId,
  docs: readonly CaseDocument[],
  s: Situation,
): Pick<Lists, 'mine' | 'told'> {
  const { mine, told } = listsFor(person, docs, s);
  const isReminded = (item: Item) => isRemindedOf(person, item, s);
  const list = { mine: mine.filter(isReminded), told: told.filter(isReminded) };
  const [only, ...more] = [...list.mine, ...list.told];
  const isRepeated = more.length === 0 && only?.doc.cards[person]?.postedOn === s.today;
  return isRepeated ? { mine: [], told: [] } : list;
}

/** True when a reminder of it is due that no pause holds back from the person (E8). */
function isRemindedOf(person: PersonId, { doc, tasks }: Item, s: Situation): boolean {
  const isHeld = remindersHeldBack(doc, s);
  return dueReminders(tasks, s).some(({ task, reminder }) => {
    const seats = [...task.seats, ...toldBy(reminder, task, s)];
    const own = seats.filter((seat) => answersFor(seat, task, s)?.person === person);
    return own.some((seat) => !isHeld(task, reminder, seat));
  });
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

function itemFor(
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

/**
 * An absent person does not wait for themselves: their deputy has what they hold meanwhile (E9).
 */
function isHeldBy(person: PersonId, tasks: readonly CaseTask[], s: Situation): boolean {
  return tasks.some(({ seats }) => seats.some((seat) => holderOf(seat, s.people) === person));
}

/**
 * How the person hears of it by a reminder that is due, as themselves or for somebody else.
 * Undefined when they do not.
 */
function hearsOf(person: PersonId, tasks: readonly CaseTask[], s: Situation): Acting | undefined {
  const heard = dueReminders(tasks, s).flatMap(({ task, reminder }) =>
    toldBy(reminder, task, s).map((seat) => answersFor(seat, task, s)),
  );
  const own = heard.filter((who) => who?.person === person);
  return own.find((who) => who?.for === undefined) ?? own[0];
}

function dueReminders(
  tasks: readonly CaseTask[],
  s: Situation,
): { task: CaseTask; reminder: Reminder }[] {
  return tasks.flatMap((task) =>
    (task.deadline?.reminders ?? [])
      .filter((reminder) => hasCome(reminder, task, toldBy(reminder, task, s), s))
      .map((reminder) => ({ task, reminder })),
  );
}

function sortItems(items: Item[]): Item[] {
  const place = ({ order, doc }: Item) => `${order} ${doc.id}`;
  return items.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
