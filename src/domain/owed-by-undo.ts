import type { CaseDocument, Owed } from './case-document.ts';
import { openTasks } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import { answersFor } from './engine/may-press.ts';
import type { Situation } from './engine/step.ts';
import { actingFor } from './people/acting-for.ts';
import type { PersonId } from './people/people.ts';
import { channelOf, personSeat } from './people/seat.ts';
import { peopleIn } from './people-in.ts';
import { cardFor, cardsOf, toldOfEvents, toldOfOpening } from './who-is-told.ts';

/**
 * The cards of an undo. They go to people who come back into the case, to people whose moved or
 * closed duty comes back, and to people who hear of what holds again, such as that VO watches (I9).
 */
export function owedAgain(
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
export function owedToTold(
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
    people.push(actingFor(seat, s)?.person ?? presser);
  return [...new Set(people)]
    .filter((person) => person !== presser)
    .map((person) => cardTo(person, `${UNDONE}${command}`, s));
}

function cardTo(person: PersonId, key: string, s: Situation): Owed {
  const to = personSeat(person);
  return { key: `${key}/${to}`, ...cardFor(to, s) };
}

const AGAIN = 'again/';
const UNDONE = 'undone/';

/** True for a message that a press, which its receiver had been told of, is undone. */
export function tellsOfUndo(entry: Owed): boolean {
  return entry.key.startsWith(UNDONE);
}
