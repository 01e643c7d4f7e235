import type { Leaver, People, Person, PersonId, Role, Staff, Unit } from './people.ts';

/** A staff list never changes once it is read, and drawing one card asks it hundreds of times. */
const holdersByRole = new WeakMap<Staff, Map<string, readonly Person[]>>();

const peopleById = new WeakMap<Staff, ReadonlyMap<PersonId | undefined, Person>>();

const leaversById = new WeakMap<Staff, ReadonlyMap<PersonId | undefined, Leaver>>();

export function personOf(
  { staff }: Pick<People, 'staff'>,
  id: PersonId | undefined,
): Person | undefined {
  let known = peopleById.get(staff);
  if (!known) {
    known = new Map(staff.people.map((person) => [person.id, person]));
    peopleById.set(staff, known);
  }
  return known.get(id);
}

/** A person who has left the staff list. Undefined for people on the list, and for unknown ids. */
export function leaverOf(
  { staff }: Pick<People, 'staff'>,
  id: PersonId | undefined,
): Leaver | undefined {
  let known = leaversById.get(staff);
  if (!known) {
    known = new Map((staff.left ?? []).map((leaver) => [leaver.id, leaver]));
    leaversById.set(staff, known);
  }
  return personOf({ staff }, id) ? undefined : known.get(id);
}

/** A person as the staff list has them, or last had them. */
export function lastKnown(
  people: Pick<People, 'staff'>,
  id: PersonId | undefined,
): Leaver | undefined {
  return personOf(people, id) ?? leaverOf(people, id);
}

export function unitOf(people: People, id: string): Unit | undefined {
  return people.staff.units.find((unit) => unit.id === id);
}

export function hasRole(person: Pick<Person, 'roles'>, role: Role, unit?: string): boolean {
  return person.roles.some(
    (held) => held.role === role && (unit === undefined || held.unit === unit),
  );
}

/** The holders of a role, of one unit or of all, in the order of the staff list. */
export function holdersOf({ staff }: People, role: Role, unit?: string): readonly Person[] {
  const known = holdersByRole.get(staff) ?? new Map<string, readonly Person[]>();
  holdersByRole.set(staff, known);
  const key = `${role} ${unit}`;
  const holders = known.get(key) ?? staff.people.filter((person) => hasRole(person, role, unit));
  known.set(key, holders);
  return holders;
}

/**
 * True when the manager is the person's nearest manager, or manages a unit of theirs. People who
 * have left count as they last stood on the list.
 */
export function manages(manager: PersonId, other: PersonId, people: People): boolean {
  const known = lastKnown(people, other);
  if (!known) return false;
  return (
    known.manager === manager ||
    known.roles.some((held) => unitOf(people, held.unit)?.manager === manager)
  );
}
