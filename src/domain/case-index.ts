import { toldBy } from './audiences.ts';
import type { CaseDocument, Index, PersonWaited } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { isDuty, standingEvents } from './engine/case.ts';
import { answersFor, askedOn } from './engine/may-press.ts';
import type { Situation, Task } from './engine/step.ts';
import { isOneTime, kindOf } from './kinds.ts';
import { dayInOrder, lastDay } from './last-day.ts';
import { nextDateOf } from './next-date.ts';
import { hasCome } from './people/days-off.ts';
import type { PersonId } from './people/people.ts';
import { holderOf, personSeat } from './people/seat.ts';
import { leaversIn, peopleIn } from './people-in.ts';
import { unitOfSeat } from './standing-still.ts';
import { dayOf, earliestDay } from './time.ts';
import { waitedSince } from './waited.ts';
import { waitsIn } from './waits.ts';
import { comparedForm } from './writing.ts';

/** The fields by which lists find the case, as they are now (docs/design.md). */
export function indexOf(doc: CaseDocument, s: Situation): Index {
  const isOpen = routineOf(doc.kind).endedAt(stateOf(doc), s) === undefined;
  const named = standingEvents(doc.events).findLast((event) => 'vsNumber' in event);
  const vsNumber = named && 'vsNumber' in named ? named.vsNumber : undefined;
  const duties = openTasks(doc, s).filter((task) => isDuty(task) && !task.later);
  const next = earliestDay(duties.map(({ deadline }) => dayInOrder(deadline)));
  const since = earliestDay(duties.map((task) => waitedSince(task, doc, s.today)));
  const ahead = nextDateOf(doc, s)?.day;
  const people = [...peopleIn(doc, s), ...leaversIn(doc, s)];
  return {
    open: isOpen,
    people,
    waiting: waitingOn(doc, duties, s),
    told: toldOf(duties, s),
    ...(isOneTime(doc.kind) ? {} : unitFields(doc, people, s)),
    ...(next === undefined ? {} : { next }),
    ...(since === undefined ? {} : { since }),
    ...(ahead === undefined ? {} : { ahead }),
    ...(vsNumber === undefined ? {} : { vsNumber, vsKey: comparedForm(vsNumber) }),
    ...(isStuck(doc, isOpen) ? { stuck: true } : {}),
  };
}

/** What the picture of a unit, and the load of its people, are counted by (E24, E25). */
function unitFields(
  doc: CaseDocument,
  people: readonly PersonId[],
  s: Situation,
): Pick<Index, 'units' | 'waits' | 'unassigned' | 'held'> {
  const { held, unassigned } = kindOf(doc.kind);
  const state = stateOf(doc);
  const units = people.map((id) => unitOfSeat(personSeat(id), doc.kind, s.people));
  return {
    units: [...new Set(units.filter((unit) => unit !== undefined))],
    waits: waitsIn(doc, s).map(({ tasks: _, ...wait }) => wait),
    unassigned: unassigned?.(state, s) ?? [],
    held: held?.(state, (n) => dayOf(doc.events[n - 1]?.at ?? s.now)) ?? [],
  };
}

function waitingOn(doc: CaseDocument, duties: readonly Task[], s: Situation): PersonWaited[] {
  const owed = new Map<PersonId, readonly Task[]>();
  for (const task of duties)
    for (const who of ownersOf(task, s)) owed.set(who, [...(owed.get(who) ?? []), task]);
  return [...owed].map(([who, tasks]) => {
    const by = earliestDay(tasks.map(({ deadline }) => dayInOrder(deadline)));
    const last = earliestDay(tasks.map(({ deadline }) => lastDay(deadline)));
    const since = earliestDay(tasks.map((task) => waitedSince(task, doc, s.today)));
    return {
      who,
      ...(by === undefined ? {} : { by }),
      ...(last === undefined ? {} : { last }),
      ...(since === undefined ? {} : { since }),
      ...(tasks.some(({ coversDaysOff }) => coversDaysOff) ? { covers: true } : {}),
    };
  });
}

/**
 * The holders of its seats, and the people asked in their place. Stand-ins for absent holders are
 * found when it is read.
 */
function ownersOf(task: Task, s: Situation): PersonId[] {
  const holders = task.seats.map((seat) => holderOf(seat, s.people));
  const inPlace = task.seats.map((seat) => answersFor(seat, task, s)?.person);
  const asked = askedOn(task, s).map(({ person }) => person);
  return [...new Set([...holders, ...inPlace, ...asked])].filter((id) => id !== undefined);
}

function toldOf(duties: readonly Task[], s: Situation): PersonId[] {
  const told = new Set<PersonId>();
  for (const task of duties)
    for (const reminder of task.deadline?.reminders ?? []) {
      const seats = toldBy(reminder, task, s);
      for (const seat of hasCome(reminder, task, seats, s) ? seats : []) {
        const who = holderOf(seat, s.people);
        if (who !== undefined) told.add(who);
      }
    }
  return [...told];
}

function isStuck({ owed, unreached }: CaseDocument, isOpen: boolean): boolean {
  const refused =
    isOpen &&
    Object.values(unreached).some(({ reason }) => reason === 'refused' || reason === 'tooBig');
  return refused || owed.some((entry) => entry.nobody);
}
