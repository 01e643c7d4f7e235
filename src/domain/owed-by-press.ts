import { type CaseDocument, type Owed, openTasks, routineOf, stateOf } from './document.ts';
import { isDuty } from './engine/case.ts';
import { answersFor } from './engine/may-press.ts';
import type { Situation, Task } from './engine/step.ts';
import { isUndone } from './engine/undo.ts';
import { seatsOf, told } from './owed-by-time.ts';
import { channelOf, holderOf, type PersonId, personSeat, type Seat } from './people/people.ts';
import { actingFor } from './people/stand-ins.ts';
import { peopleIn } from './people-in.ts';

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
