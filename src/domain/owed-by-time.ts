import type { CaseDocument, Owed } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import { isSeat } from './engine/reminders.ts';
import type { Audience, HoldsBack, Reminder, Situation, Task } from './engine/step.ts';
import { dayFor, hasCome, isBeforeLastDay, nextAtWork } from './people/days-off.ts';
import type { PersonId } from './people/people.ts';
import { holderOf, personSeat, type Seat } from './people/seat.ts';
import { lastKnown } from './people/staff-list.ts';
import { standInFor } from './people/stand-ins.ts';
import {
  addWorkingDays,
  dayOf,
  type Instant,
  instantAt,
  managersDayOnOrAfter,
  workingDayOnOrAfter,
} from './time.ts';

/** When the reminders of a day go out (E4). */
export const LIST_TIME = '08:30';
/** After this time of the day a reminder waits for the next working day. */
const LAST_LIST_TIME = '16:30';

/** Where the owners of the task are told: together in their channel, or each in their own chat. */
export function ownersAddress(task: Task): readonly Seat[] {
  return task.via === undefined ? task.seats : [task.via];
}

/**
 * Owes what time has made due: only the latest reminder of each duty, and each reminder once (I7).
 * Reminders that a pause holds back wait for its end (E8). `reminded` is the case's list with these
 * reminders and the skipped ones added, without those of closed tasks.
 */
export function owedByTime(doc: CaseDocument, s: Situation): { owed: Owed[]; reminded: string[] } {
  const tasks = openTasks(doc, s);
  const reminded = new Set(keptReminders(doc.reminded, tasks));
  const owed: Owed[] = [];
  const isHeld = remindersHeldBack(doc, s);
  for (const task of tasks.filter(isDuty)) {
    const due = (task.deadline?.reminders ?? []).filter((reminder) =>
      hasCome(reminder, task, toldBy(reminder, task, s), s),
    );
    const isWhollyHeld = (reminder: Reminder) => {
      const seats = toldBy(reminder, task, s);
      return seats.length > 0 && seats.every((seat) => isHeld(task, reminder, seat));
    };
    const latest = due.findLastIndex((reminder) => !isWhollyHeld(reminder));
    const reminder = due[latest];
    if (!reminder || reminded.has(`${task.id}/${reminder.step}`)) continue;
    for (const passed of due.slice(0, latest + 1)) reminded.add(`${task.id}/${passed.step}`);
    const entries = owedByReminder(task, reminder, listAfterPress(doc, s), s);
    owed.push(...entries.filter((entry) => !isHeld(task, reminder, entry.to)));
  }
  return { owed, reminded: [...reminded] };
}

/** Which reminders of the case a pause holds back today, and from whom (E8). */
export function remindersHeldBack(doc: CaseDocument, s: Situation): HoldsBack {
  return routineOf(doc.kind).heldBack?.(stateOf(doc), s) ?? (() => false);
}

/**
 * The instant of the next list. What a press of today has made due waits for tomorrow's list, so
 * that a day's reminders are one message (E4).
 */
function listAfterPress(doc: CaseDocument, s: Situation): Instant {
  const pressed = (doc.events.at(-1)?.at ?? '') >= instantAt(s.today, LIST_TIME);
  return pressed ? instantAt(addWorkingDays(s.today, 1), LIST_TIME) : listAt(s.now);
}

function owedByReminder(task: Task, reminder: Reminder, list: Instant, s: Situation): Owed[] {
  const entries = reminder.to.flatMap((audience) =>
    seatsOf(audience, task, s).map((seat): Owed => {
      const key = `${task.id}/${reminder.step}/${seat}`;
      if (reminder.at !== undefined)
        return { key, as: 'card', to: seat, notBefore: s.now, tries: 0 };
      const managers =
        (audience === 'superior' || audience.startsWith('manager')) && !reminder.urgent;
      return {
        key,
        as: 'list',
        to: seat,
        notBefore: atWork(managers ? managersListAt(list, s.now) : list, reminder, task, seat, s),
        tries: 0,
      };
    }),
  );
  return entries.filter((entry, at) => entries.findIndex((other) => other.to === entry.to) === at);
}

/**
 * The list of a day on which the holder of the seat is at work (E9). A reminder of a last day goes
 * out today rather than after that day.
 */
function atWork(at: Instant, reminder: Reminder, task: Task, seat: Seat, s: Situation): Instant {
  const day = dayFor(reminder, task, seat, s);
  const wanted = day > dayOf(at) ? day : dayOf(at);
  const next = nextAtWork(task, seat, wanted, s);
  if (next === dayOf(at)) return at;
  const { due = next } = task.deadline ?? {};
  const isMissed =
    isBeforeLastDay(reminder, task) && next > due && nextAtWork(task, seat, s.today, s) === s.today;
  return isMissed ? listAt(s.now) : instantAt(next, LIST_TIME);
}

/** All seats that a reminder is for. */
export function toldBy(reminder: Reminder, task: Task, s: Situation): Seat[] {
  return reminder.to.flatMap((audience) => seatsOf(audience, task, s));
}

/** The seats of one audience of a reminder. */
export function seatsOf(audience: Audience, task: Task, s: Situation): Seat[] {
  const holders = task.seats
    .map((seat) => holderOf(seat, s.people))
    .filter((id) => id !== undefined);
  const persons = (pick: (id: PersonId) => PersonId | undefined): Seat[] =>
    [...new Set(holders.map(pick).filter((id) => id !== undefined))].map(personSeat);
  if (isSeat(audience)) return [audience];
  switch (audience) {
    case 'holder':
      return [...ownersAddress(task)];
    case 'deputy':
      return persons((id) => standInFor(id, s.people, s.today, task.barred?.people));
    case 'manager':
      return persons((id) => lastKnown(s.people, id)?.manager);
    case 'superior':
      return persons((id) => lastKnown(s.people, lastKnown(s.people, id)?.manager)?.manager);
  }
}

/**
 * The instant of the next list: today 08.30, or at once after that time, or tomorrow when the day
 * is over (docs/routines.md).
 */
export function listAt(now: Instant): Instant {
  const today = dayOf(now);
  const day = workingDayOnOrAfter(today);
  if (day !== today) return instantAt(day, LIST_TIME);
  if (now > instantAt(today, LAST_LIST_TIME)) return instantAt(addWorkingDays(today, 1), LIST_TIME);
  return now > instantAt(today, LIST_TIME) ? now : instantAt(today, LIST_TIME);
}

function managersListAt(list: Instant, now: Instant): Instant {
  const day = managersDayOnOrAfter(dayOf(list));
  const at = instantAt(day, LIST_TIME);
  return at > now ? at : now;
}

/**
 * Drops the reminders of closed tasks. While a press can be undone all are kept, because the task
 * could come back and be reminded of twice.
 */
function keptReminders(reminded: readonly string[], tasks: readonly Task[]): string[] {
  if (tasks.some((task) => task.step === 'undo')) return [...reminded];
  const open = new Set(tasks.map((task) => task.id));
  return reminded.filter((key) => open.has(key.slice(0, key.lastIndexOf('/'))));
}
