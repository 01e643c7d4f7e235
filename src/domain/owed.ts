import {
  type CaseDocument,
  type Owed,
  openTasks,
  peopleIn,
  routineOf,
  stateOf,
} from './document.ts';
import { answersFor, isDuty } from './engine/case.ts';
import type { Audience, HoldsBack, Line, Situation, Task } from './engine/step.ts';
import { isUndone, UNDO_MINUTES } from './engine/undo.ts';
import { dayFor, hasCome, isBeforeLastDay, nextAtWork } from './people/days-off.ts';
import {
  actingFor,
  channelOf,
  holderOf,
  lastKnown,
  type PersonId,
  personSeat,
  type Seat,
  standInFor,
} from './people/people.ts';
import {
  addDays,
  addMinutes,
  addWorkingDays,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  managersDayOnOrAfter,
  workingDayOnOrAfter,
} from './time.ts';

/** When the reminders of a day go out (E4). */
export const LIST_TIME = '08:30';
/** When each open case looks at the new working day, before anybody's list is written. */
export const PLANNING_TIME = '07:00';
/** After this time of the day a reminder waits for the next working day. */
export const LAST_LIST_TIME = '16:30';
/** How long a case is kept after it has ended (ROUTINES 7). */
export const RETENTION_DAYS = 90;
/** How long a deletion waits at most for its cards in Teams to be turned into "Gallrat". */
export const PURGE_GRACE_DAYS = 7;

/**
 * What a press owes at once: a card to everybody else who got a task by it, or is to hear of it (E4). `before` is the case as it was.
 * When the press takes back an earlier one, whoever has a part or a duty again is told, and so is whoever that one had told (E1).
 */
export function owedByPress(
  before: CaseDocument,
  after: CaseDocument,
  presser: PersonId,
  s: Situation,
): Owed[] {
  const tasks = before.events.length === 0 ? [] : openTasks(before, s);
  const undo = after.events.slice(before.events.length).find(isUndone);
  if (undo)
    return [
      ...owedAgain(undo.of, before, after, presser, s),
      ...owedToTold(undo.of, before, after, presser, s),
    ];
  const known = new Set(tasks.map((task) => task.id));
  const open = openTasks(after, s);
  const opened = open
    .filter(
      (task) => !known.has(task.id) && !task.later && !before.reminded.includes(`${task.id}/new`),
    )
    .flatMap((task) => cardsOf(task, toldOfOpening(task, open, s), presser, s));
  const told = toldOfEvents(after, before.events.length, presser, s);
  return [
    ...opened,
    ...told.map((to): Owed => ({ key: `told/${after.events.length}/${to}`, ...cardFor(to, s) })),
  ];
}

/** Who is told of what has happened since so many events, besides those for whom a task opened by it. */
function toldOfEvents(doc: CaseDocument, since: number, presser: PersonId, s: Situation): Seat[] {
  const { tells } = routineOf(doc.kind);
  const state = stateOf(doc);
  const seats = new Set(doc.events.slice(since).flatMap((event) => tells?.(event, state, s) ?? []));
  return [...seats].filter(
    (seat) =>
      holderOf(seat, s.people) !== presser &&
      actingFor(seat, s.people, s.today)?.person !== presser,
  );
}

/** Who is told that a task has opened. `open` are all the open tasks of the case. */
function toldOfOpening(task: Task, open: readonly Task[], s: Situation): Seat[] {
  const owing = task.managersHear ? open.filter(isDuty) : [];
  const managers = owing.flatMap((other) => seatsOf('manager', other, s));
  return [...(isDuty(task) ? told(task) : []), ...(task.hears ?? []), ...managers];
}

function cardsOf(task: Task, seats: readonly Seat[], presser: PersonId, s: Situation): Owed[] {
  // Whoever presses knows, but not the one to whom it falls because the presser may not answer it (E17).
  const falls = (seat: Seat) =>
    task.seats.includes(seat) && task.barred?.people.includes(presser) === true;
  const others = [...new Set(seats)].filter(
    (seat) =>
      (falls(seat) || holderOf(seat, s.people) !== presser) &&
      answersFor(seat, task, s)?.person !== presser,
  );
  return others.map((to) => ({ key: `${task.id}/new/${to}`, ...cardFor(to, s) }));
}

/**
 * Those who come back into the case when a press is taken back, those to whom a duty that it had
 * moved or closed comes back, and those who hear of what is so again: that VO watches, say (I9).
 */
function owedAgain(
  command: string,
  before: CaseDocument,
  after: CaseDocument,
  presser: PersonId,
  s: Situation,
): Owed[] {
  const seatsBefore = new Map(openTasks(before, s).map((task) => [task.id, task.seats]));
  const open = openTasks(after, s);
  const moved = open.flatMap((task) => {
    const held = seatsBefore.get(task.id);
    if (!held) return task.later ? [] : cardsOf(task, toldOfOpening(task, open, s), presser, s);
    const gained =
      isDuty(task) && !task.later ? task.seats.filter((seat) => !held.includes(seat)) : [];
    return cardsOf(task, gained, presser, s);
  });
  const there = peopleIn(before, s);
  const back = peopleIn(after, s).filter((person) => person !== presser && !there.includes(person));
  return [...moved, ...back.map((person) => cardTo(person, `${AGAIN}${command}`, s))];
}

/** Those whom the press that is taken back had told of something: they are told also when they have no access any longer. */
function owedToTold(
  command: string,
  before: CaseDocument,
  after: CaseDocument,
  presser: PersonId,
  s: Situation,
): Owed[] {
  const still = new Set(openTasks(after, s).map((task) => task.id));
  const open = openTasks(before, s);
  const gone = open.filter(({ id }) => !still.has(id) && before.reminded.includes(`${id}/new`));
  const people = gone.flatMap((task) =>
    toldOfOpening(task, open, s)
      .filter((seat) => channelOf(seat) === undefined)
      .flatMap((seat) => answersFor(seat, task, s)?.person ?? []),
  );
  const then = {
    ...before,
    events: before.events.slice(
      0,
      before.events.findLastIndex((event) => event.command === command) + 1,
    ),
  };
  const since = before.events.findIndex((event) => event.command === command);
  for (const seat of toldOfEvents(then, since, presser, s))
    people.push(actingFor(seat, s.people, s.today)?.person ?? presser);
  return [...new Set(people)]
    .filter((person) => person !== presser)
    .map((person) => cardTo(person, `${UNDONE}${command}`, s));
}

function cardTo(person: PersonId, key: string, s: Situation): Owed {
  const to = personSeat(person);
  return { key: `${key}/${to}`, ...cardFor(to, s) };
}

function cardFor(to: Seat, s: Situation): Omit<Owed, 'key'> {
  return { as: 'card', to, notBefore: s.now, tries: 0 };
}

const AGAIN = 'again/';
const UNDONE = 'undone/';

/** True for what tells somebody that a press is taken back, of which they had been told. */
export function tellsOfUndo(entry: Owed): boolean {
  return entry.key.startsWith(UNDONE);
}

/** How it is remembered that a task has been told of. */
export function toldOfTasks(owed: readonly Owed[]): string[] {
  return owed
    .filter(({ key }) => key.includes('/new/'))
    .map(({ key }) => key.slice(0, key.indexOf('/new/') + 4));
}

/** Where those who owe the task are told: together in their channel, or each by themselves. */
function told(task: Task): readonly Seat[] {
  return task.via === undefined ? task.seats : [task.via];
}

/**
 * What has become due by time: for each duty only the latest of its lines, and each line once (I7). What a pause holds back waits
 * for its end (E8). `reminded` is the case's list with these lines and the passed-over ones added, without those of closed tasks.
 */
export function owedByTime(doc: CaseDocument, s: Situation): { owed: Owed[]; reminded: string[] } {
  const tasks = openTasks(doc, s);
  const reminded = new Set(keptReminders(doc.reminded, tasks));
  const owed: Owed[] = [];
  const isHeld = heldBack(doc, s);
  for (const task of tasks.filter(isDuty)) {
    const due = (task.deadline?.lines ?? []).filter((line) =>
      hasCome(line, task, toldBy(line, task, s), s),
    );
    const isWhollyHeld = (line: Line) => {
      const seats = toldBy(line, task, s);
      return seats.length > 0 && seats.every((seat) => isHeld(task, line, seat));
    };
    const latest = due.findLastIndex((line) => !isWhollyHeld(line));
    const line = due[latest];
    if (!line || reminded.has(`${task.id}/${line.step}`)) continue;
    for (const passed of due.slice(0, latest + 1)) reminded.add(`${task.id}/${passed.step}`);
    const entries = owedByLine(task, line, listAfterPress(doc, s), s);
    owed.push(...entries.filter((entry) => !isHeld(task, line, entry.to)));
  }
  return { owed, reminded: [...reminded] };
}

/** Which lines of the case a pause holds back today, and from whom (E8). */
export function heldBack(doc: CaseDocument, s: Situation): HoldsBack {
  return routineOf(doc.kind).heldBack?.(stateOf(doc), s) ?? (() => false);
}

/** The next list. What a press of today has made due waits for tomorrow's: a day's reminders are one message (E4). */
function listAfterPress(doc: CaseDocument, s: Situation): Instant {
  const pressed = (doc.events.at(-1)?.at ?? '') >= instantAt(s.today, LIST_TIME);
  return pressed ? instantAt(addWorkingDays(s.today, 1), LIST_TIME) : listAt(s.now);
}

function owedByLine(task: Task, line: Line, list: Instant, s: Situation): Owed[] {
  const entries = line.to.flatMap((audience) =>
    seatsOf(audience, task, s).map((seat): Owed => {
      const key = `${task.id}/${line.step}/${seat}`;
      if (line.at !== undefined) return { key, as: 'card', to: seat, notBefore: s.now, tries: 0 };
      const managers = (audience === 'superior' || audience.startsWith('manager')) && !line.urgent;
      return {
        key,
        as: 'list',
        to: seat,
        notBefore: atWork(managers ? managersListAt(list, s.now) : list, line, task, seat, s),
        tries: 0,
      };
    }),
  );
  return entries.filter((entry, at) => entries.findIndex((other) => other.to === entry.to) === at);
}

/** The list of a day on which who holds the seat is at work (E9); of a last day rather today's than one after it. */
function atWork(at: Instant, line: Line, task: Task, seat: Seat, s: Situation): Instant {
  const day = dayFor(line, task, seat, s);
  const wanted = day > dayOf(at) ? day : dayOf(at);
  const next = nextAtWork(task, seat, wanted, s);
  if (next === dayOf(at)) return at;
  const { due = next } = task.deadline ?? {};
  const isMissed =
    isBeforeLastDay(line, task) && next > due && nextAtWork(task, seat, s.today, s) === s.today;
  return isMissed ? listAt(s.now) : instantAt(next, LIST_TIME);
}

/** All the seats that a line speaks to. */
export function toldBy(line: Line, task: Task, s: Situation): Seat[] {
  return line.to.flatMap((audience) => seatsOf(audience, task, s));
}

/** The seats of one audience of a line. */
export function seatsOf(audience: Audience, task: Task, s: Situation): Seat[] {
  const holders = task.seats
    .map((seat) => holderOf(seat, s.people))
    .filter((id) => id !== undefined);
  const persons = (pick: (id: PersonId) => PersonId | undefined): Seat[] =>
    [...new Set(holders.map(pick).filter((id) => id !== undefined))].map(personSeat);
  switch (audience) {
    case 'holder':
      return [...told(task)];
    case 'deputy':
      return persons((id) => standInFor(id, s.people, s.today, task.barred?.people));
    case 'manager':
      return persons((id) => lastKnown(s.people, id)?.manager);
    case 'superior':
      return persons((id) => lastKnown(s.people, lastKnown(s.people, id)?.manager)?.manager);
    default:
      return [audience];
  }
}

/** The instant of the next day's list: today 08.30, at once when that has passed, tomorrow when the day is over (ROUTINES 6). */
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
 * When the case wakes next: for what is owed, when an undo runs out, the next working day's planning, or its retention.
 * An open case never sleeps past the next working day 07.00 (DESIGN 3).
 */
export function wakeAfter(doc: CaseDocument, s: Situation): Instant {
  const keptTo = endOfKeeping(doc, s);
  const instants = doc.owed.map((entry) => entry.notBefore);
  for (const task of openTasks(doc, s))
    for (const { at } of task.deadline?.lines ?? [])
      if (at !== undefined && at > s.now) instants.push(at);
  for (const { retry, stale, kept } of Object.values(doc.cards))
    instants.push(
      ...[retry?.notBefore, stale].filter((at) => at !== undefined),
      ...Object.values(kept ?? {}),
    );
  instants.push(keptTo === undefined ? nextPlanning(s.now) : instantAt(keptTo, PLANNING_TIME));
  const last = doc.events.at(-1);
  if (last && addMinutes(last.at, UNDO_MINUTES) > s.now)
    instants.push(addMinutes(last.at, UNDO_MINUTES));
  return instants.reduce((first, instant) => (instant < first ? instant : first));
}

/** The day that a case which has ended is deleted; undefined while it is open. */
export function endOfKeeping(doc: CaseDocument, s: Situation): Day | undefined {
  const ended = routineOf(doc.kind).endedAt(stateOf(doc), s);
  return ended === undefined ? undefined : addDays(dayOf(ended), RETENTION_DAYS);
}

function nextPlanning(now: Instant): Instant {
  const today: Day = dayOf(now);
  const soonest = workingDayOnOrAfter(today);
  const at = instantAt(soonest, PLANNING_TIME);
  return at > now ? at : instantAt(addWorkingDays(today, 1), PLANNING_TIME);
}

/** Reminders of closed tasks are forgotten, but not while a press can be undone: the task would come back and be reminded of again. */
function keptReminders(reminded: readonly string[], tasks: readonly Task[]): string[] {
  if (tasks.some((task) => task.step === 'undo')) return [...reminded];
  const open = new Set(tasks.map((task) => task.id));
  return reminded.filter((key) => open.has(key.slice(0, key.lastIndexOf('/'))));
}
