import type { AccessSample } from './access-line.ts';
import type { CaseDocument } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { hearsOf } from './due-reminders.ts';
import { isDuty } from './engine/case.ts';
import type { Situation } from './engine/step.ts';
import type { Figures } from './figures.ts';
import { type CaseKind, type CaseTask, isOneTime } from './kinds.ts';
import { groupTogether, type Item, isLaws, itemFor, sortItems } from './list-item.ts';
import { type NextDate, nextDateOf } from './next-date.ts';
import type { OwnControl } from './own-control.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';
import { representedBy } from './people/stand-ins.ts';
import { peopleIn } from './people-in.ts';
import { placeInOrder } from './waited.ts';

export interface Lists {
  /** What waits for the reader, the oldest first. */
  readonly mine: readonly Item[];
  /** The late items that the reader hears of as a manager, deputy or other party. */
  readonly told: readonly Item[];
  /** Their other open cases, in which nothing of that waits, by next date (E23). */
  readonly ongoing: readonly OngoingCase[];
}

/** An open case of the reader's in which nothing waits for them. */
export interface OngoingCase<K extends CaseKind = CaseKind> {
  readonly doc: CaseDocument<K>;
  readonly next?: NextDate;
  /** What others have to do in it. */
  readonly awaited: readonly Item[];
  /** The absent person whose case it is. */
  readonly for?: PersonId;
}

/** How many cases one page of "mina ärenden" holds. */
export const CASES_PER_PAGE = 8;

/** A page of a person's open cases, each of them on one page only (E23). */
export interface Listing {
  readonly reader: PersonId;
  readonly lists: Lists;
  /** The numbers of cases that they may know of and that cannot be read. */
  readonly unreadable: readonly string[];
  readonly page: number;
  readonly pages: number;
  /** What waits for them, counted by cases over all pages. */
  readonly figures: Figures;
  /** How many open cases they have, and in how many of those something waits or is told. */
  readonly ongoing: number;
  readonly waiting: number;
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
  const told: Item[] = [];
  const ongoing: OngoingCase[] = [];
  for (const doc of docs) {
    const before = mine.length + told.length;
    const awaited: Item[] = [];
    for (const tasks of groupTogether(
      openTasks(doc, s).filter((task) => isDuty(task) && !task.later),
    )) {
      const item = itemFor(person, doc, tasks, s);
      if (!item) continue;
      if (item.isMine) mine.push(item);
      else {
        const hears = hearsOf(person, tasks, s);
        if (hears) told.push({ ...item, ...(hears.for === undefined ? {} : { for: hears.for }) });
        else if (!isLaws(item) && !isHeldBy(person, tasks, s)) awaited.push(item);
      }
    }
    const whose = own.find((id) => peopleIn(doc, s).includes(id));
    const isTold = mine.length + told.length > before;
    if (!isTold && whose !== undefined && isOngoing(doc, s))
      ongoing.push(ongoingCase(doc, sortItems(awaited), whose === person ? undefined : whose, s));
  }
  return { mine: sortItems(mine), told: sortItems(told), ongoing: sortOngoing(ongoing) };
}

/** A check of Link belongs to no case, so nobody has it among theirs. */
function isOngoing(doc: CaseDocument, s: Situation): boolean {
  return !isOneTime(doc.kind) && routineOf(doc.kind).endedAt(stateOf(doc), s) === undefined;
}

function ongoingCase(
  doc: CaseDocument,
  awaited: readonly Item[],
  absent: PersonId | undefined,
  s: Situation,
): OngoingCase {
  const next = nextDateOf(doc, s);
  return {
    doc,
    awaited,
    ...(next === undefined ? {} : { next }),
    ...(absent === undefined ? {} : { for: absent }),
  };
}

/** By next date, so that the late ones come first. Without a date, by how long they have waited. */
function sortOngoing(cases: readonly OngoingCase[]): OngoingCase[] {
  const place = ({ doc, next, awaited }: OngoingCase) =>
    `${placeInOrder(next?.day, awaited[0]?.since ?? '')} ${doc.id}`;
  return cases.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/**
 * An absent person does not wait for themselves: their deputy has what they hold meanwhile (E9).
 */
function isHeldBy(person: PersonId, tasks: readonly CaseTask[], s: Situation): boolean {
  return tasks.some(({ seats }) => seats.some((seat) => holderOf(seat, s.people) === person));
}
