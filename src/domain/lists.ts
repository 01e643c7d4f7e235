import type { AccessSample } from './access-line.ts';
import type { CaseDocument } from './case-document.ts';
import { openTasks } from './case-state.ts';
import { hearsOf } from './due-reminders.ts';
import { isDuty } from './engine/case.ts';
import type { Situation } from './engine/step.ts';
import { type CaseTask, isOneTime } from './kinds.ts';
import { groupTogether, type Item, isLaws, itemFor, sortItems } from './list-item.ts';
import type { OwnControl } from './own-control.ts';
import type { PersonId } from './people/people.ts';
import { holderOf } from './people/seat.ts';
import { representedBy } from './people/stand-ins.ts';
import { peopleIn } from './people-in.ts';

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
 * An absent person does not wait for themselves: their deputy has what they hold meanwhile (E9).
 */
function isHeldBy(person: PersonId, tasks: readonly CaseTask[], s: Situation): boolean {
  return tasks.some(({ seats }) => seats.some((seat) => holderOf(seat, s.people) === person));
}
