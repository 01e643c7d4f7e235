import { type Day, weekdayOf } from '../time.ts';
import type { Absence, People, PersonId } from './people.ts';
import { personOf } from './staff-list.ts';

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
export function isAbsent(person: PersonId, people: People, day: Day): boolean {
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
