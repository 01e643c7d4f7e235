import type { CaseDocument, Owed } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import { answersFor } from './engine/may-press.ts';
import type { Situation, Task } from './engine/step.ts';
import { isUndone } from './engine/undo.ts';
import { ownersAddress, seatsOf } from './owed-by-time.ts';
import type { PersonId } from './people/people.ts';
import { channelOf, holderOf, personSeat, type Seat } from './people/seat.ts';
import { actingFor } from './people/stand-ins.ts';
import { peopleIn } from './people-in.ts';

/**
 * What a press owes at once: a card to everybody else who got a task by it, or is to hear of it
 * (E4). `before` is the case as it was. An undo is told to everybody who has a part or a duty
 * again, and to everybody who was told of the undone press (E1).
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

/**
 * The people who are told of the events since number `since`, besides those for whom a task opened.
 */
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

/** The people who are told that a task has opened. `open` holds all open tasks of the case. */
function toldOfOpening(task: Task, open: readonly Task[], s: Situation): Seat[] {
  const owing = task.managersHear ? open.filter(isDuty) : [];
  const managers = owing.flatMap((other) => seatsOf('manager', other, s));
  return [...(isDuty(task) ? ownersAddress(task) : []), ...(task.hears ?? []), ...managers];
}

function cardsOf(task: Task, seats: readonly Seat[], presser: PersonId, s: Situation): Owed[] {
  // The presser already knows. The task's stand-in is still told when the presser is barred from
  // answering it (E17).
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
 * The cards of an undo. They go to people who come back into the case, to people whose moved or
 * closed duty comes back, and to people who hear of what holds again, such as that VO watches (I9).
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

/**
 * People whom the undone press had told of something. They are told even when they have no access
 * any longer.
 */
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

/** True for a message that a press, which its receiver had been told of, is undone. */
export function tellsOfUndo(entry: Owed): boolean {
  return entry.key.startsWith(UNDONE);
}

/** The entries of `reminded` that record that these tasks have been told of. */
export function toldOfTasks(owed: readonly Owed[]): string[] {
  return owed
    .filter(({ key }) => key.includes('/new/'))
    .map(({ key }) => key.slice(0, key.indexOf('/new/') + 4));
}
