import { type Day, weekdayOf } from '../time.ts';
import type { Absence, People, PersonId } from './people.ts';
import { holderOf, type Seat } from './seat.ts';
import { lastKnown, personOf } from './staff-list.ts';

/** The person who answers for a seat. `for` is set when that is a deputy, and both are recorded. */
export interface Acting {
  readonly person: PersonId;
  readonly for?: PersonId;
}

/** The absence that a person has reported for the day. A regular day off is none. */
export function absenceOf(person: PersonId, people: People, day: Day): Absence | undefined {
  return people.absences.find(
    (a) => a.person === person && a.from <= day && (a.to === undefined || day <= a.to),
  );
}

/** True when the person is absent, has the day off, or has left the staff list (E9). */
export function isAway(person: PersonId, people: People, day: Day): boolean {
  return isAbsent(person, people, day) || hasDayOff(person, people, day);
}

/**
 * True when the person is absent or has left the staff list. All their duties fall to the stand-in
 * (E9).
 */
function isAbsent(person: PersonId, people: People, day: Day): boolean {
  return personOf(people, person) === undefined || absenceOf(person, people, day) !== undefined;
}

/**
 * True on a weekday that the person does not work. Most duties then wait for their next day at work
 * (E9).
 */
export function hasDayOff(person: PersonId, people: People, day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday <= 5 && personOf(people, person)?.workingDays?.includes(weekday) === false;
}

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
 * The person who answers for a seat on a day: its holder, or the stand-in while the holder is
 * absent or barred (S14, E9). When nobody is at work it stays with the holder, so that a seat is
 * never empty. `isCovered` is set for duties that a stand-in takes on a regular day off too.
 */
export function actingFor(
  seat: Seat,
  people: People,
  day: Day,
  barred: readonly PersonId[] = [],
  isCovered = false,
): Acting | undefined {
  const holder = holderOf(seat, people);
  return holder === undefined ? undefined : actingForHolder(holder, people, day, barred, isCovered);
}

function actingForHolder(
  holder: PersonId,
  people: People,
  day: Day,
  barred: readonly PersonId[],
  isCovered: boolean,
): Acting {
  const isMissing = isCovered ? isAway(holder, people, day) : isAbsent(holder, people, day);
  if (!isMissing && !barred.includes(holder)) return { person: holder };
  const standIn = standInFor(holder, people, day, barred);
  return standIn === undefined ? { person: holder } : { person: standIn, for: holder };
}

/**
 * How a person may press for a seat on a day: as its holder, even when away, or as the stand-in.
 * Undefined for anybody else, and for people who are barred.
 */
export function pressesFor(
  person: PersonId,
  seat: Seat,
  people: People,
  day: Day,
  barred: readonly PersonId[] = [],
  isCovered = false,
): Acting | undefined {
  if (barred.includes(person)) return undefined;
  const holder = holderOf(seat, people);
  if (holder === undefined) return undefined;
  if (holder === person) return { person };
  const acting = actingForHolder(holder, people, day, barred, isCovered);
  return acting.person === person ? acting : undefined;
}

/**
 * Everybody whose seats this person answers for on the day, the person included. "Mina ärenden"
 * lists their cases. `isCovered` is as in `actingFor`.
 */
export function representedBy(
  person: PersonId,
  people: People,
  day: Day,
  isCovered = false,
): PersonId[] {
  const { units, people: listed } = people.staff;
  // A manager who has left holds the seat until the list names another. Their stand-in answers
  // meanwhile.
  const leftManagers = units.map((unit) => unit.manager).filter((id) => !personOf(people, id));
  const others = new Set([...listed.map(({ id }) => id), ...leftManagers]);
  others.delete(person);
  const away = [...others].filter((id) => (isCovered ? isAway : isAbsent)(id, people, day));
  return [person, ...away.filter((id) => standInFor(id, people, day) === person)];
}

function deputyOf(person: PersonId, people: People, day: Day): PersonId | undefined {
  return absenceOf(person, people, day)?.deputy ?? lastKnown(people, person)?.deputy;
}
