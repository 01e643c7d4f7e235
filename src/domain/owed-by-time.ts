import { seatsOf, toldBy } from './audiences.ts';
import type { CaseDocument, Owed } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import type { HoldsBack, Reminder, Situation, Task } from './engine/step.ts';
import { LIST_TIME, listAt, managersListAt } from './list-time.ts';
import { dayFor, hasCome, isBeforeLastDay, nextAtWork } from './people/days-off.ts';
import type { Seat } from './people/seat.ts';
import { addWorkingDays, dayOf, type Instant, instantAt } from './time.ts';

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

/**
 * Drops the reminders of closed tasks. While a press can be undone all are kept, because the task
 * could come back and be reminded of twice.
 */
function keptReminders(reminded: readonly string[], tasks: readonly Task[]): string[] {
  if (tasks.some((task) => task.step === 'undo')) return [...reminded];
  const open = new Set(tasks.map((task) => task.id));
  return reminded.filter((key) => open.has(key.slice(0, key.lastIndexOf('/'))));
}
