import type { People, Person, Role, Side, Unit } from './people.ts';
import { hasRole, holdersOf } from './staff-list.ts';

/** The unit for aid of a side. Undefined where the municipality has none. */
export function unitOfSide(people: People, side: Side): Unit | undefined {
  return people.staff.units.find((unit) => unit.side === side);
}

export function careManagerRole(side: Side): Role {
  return side === 'VO' ? 'careManagerVO' : 'careManagerFH';
}

/** The handläggare of a side, in the order of the staff list. */
export function careManagersOf(people: People, side: Side): readonly Person[] {
  return holdersOf(people, careManagerRole(side));
}

/** The handläggare of a side who have an account in Link and can check it (E10). */
export function linkHandlersOf(people: People, side: Side): Person[] {
  return careManagersOf(people, side).filter((person) => person.linkAccess === true);
}

/** The sides that a person works for, as handläggare or as their manager. */
export function sidesOf(person: Person, people: People): Side[] {
  return (['VO', 'FH'] as const).filter((side) => {
    const unit = unitOfSide(people, side);
    return (
      hasRole(person, careManagerRole(side)) ||
      (unit !== undefined && hasRole(person, 'unitManager', unit.id))
    );
  });
}

export function otherSide(side: Side): Side {
  return side === 'VO' ? 'FH' : 'VO';
}
