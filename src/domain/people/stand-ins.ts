import type { Day } from '../time.ts';
import { absenceOf, isAbsent, isAway } from './away.ts';
import type { People, PersonId } from './people.ts';
import { lastKnown, personOf } from './staff-list.ts';

/**
 * The stand-in of an absent person on a day (E9). The deputy is asked first, then the deputy's
 * deputy and so on, then the manager. Nobody is asked twice, and people barred from the task are
 * skipped. Undefined when nobody is at work.
 */
export function standInFor(
  person: PersonId,
  people: People,
  day: Day,
  barred: readonly PersonId[] = [],
): PersonId | undefined {
  const asked = new Set([person]);
  const ladder = new Set<PersonId>();
  for (let absent: PersonId | undefined = person; absent !== undefined && !ladder.has(absent); ) {
    ladder.add(absent);
    let next = absent === person ? deputyOf(person, people, day) : absent;
    while (next !== undefined && !asked.has(next)) {
      if (personOf(people, next) && !isAway(next, people, day) && !barred.includes(next))
        return next;
      asked.add(next);
      next = deputyOf(next, people, day);
    }
    absent = lastKnown(people, absent)?.manager;
  }
  return undefined;
}

/**
 * Everybody whose seats this person answers for on the day, the person included. "Mina ärenden"
 * lists their cases. `isCovered` is as in `SeatDay`.
 */
export function representedBy(
  person: PersonId,
  people: People,
  day: Day,
  isCovered = false,
): PersonId[] {
  const others = awayOn(people, day, isCovered).filter((id) => id !== person);
  return [person, ...others.filter((id) => standInFor(id, people, day) === person)];
}

const awayByDay = new WeakMap<People, Map<string, readonly PersonId[]>>();

/**
 * Everybody who is away on the day, in the order of the staff list. The whole list is asked once in
 * a situation, because each card that is drawn in it asks who is away.
 */
function awayOn(people: People, day: Day, isCovered: boolean): readonly PersonId[] {
  const known = awayByDay.get(people) ?? new Map<string, readonly PersonId[]>();
  awayByDay.set(people, known);
  const key = `${day} ${isCovered}`;
  const away = known.get(key) ?? findAway(people, day, isCovered);
  known.set(key, away);
  return away;
}

function findAway(people: People, day: Day, isCovered: boolean): PersonId[] {
  const { units, people: listed } = people.staff;
  // A manager who has left holds the seat until the list names another. Their stand-in answers
  // meanwhile.
  const leftManagers = units.map((unit) => unit.manager).filter((id) => !personOf(people, id));
  const all = new Set([...listed.map(({ id }) => id), ...leftManagers]);
  return [...all].filter((id) => (isCovered ? isAway : isAbsent)(id, people, day));
}

function deputyOf(person: PersonId, people: People, day: Day): PersonId | undefined {
  return absenceOf(person, people, day)?.deputy ?? lastKnown(people, person)?.deputy;
}
