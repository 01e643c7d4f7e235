import type {
  Absence,
  People,
  Person,
  PersonId,
  Role,
  Staff,
} from '../../src/domain/people/people.ts';
import { AID_NAMES, demoStaff, idOf, type Name, nameOf } from '../../src/gallery/demo-staff.ts';

export {
  AID_NAMES,
  awayFrom,
  demoStaff,
  idOf,
  type Name,
  nameOf,
  OUTPATIENT_NAMES,
  withIds,
  withNames,
} from '../../src/gallery/demo-staff.ts';

/** A person of the municipality who is not on the staff list. */
export const stranger = { id: '99999999-0000-4000-8000-000000000099', name: 'Okänd Person' };

/** Everyone who works at each unit for aid, with its manager and their deputy. */
export const AT_FH = ['frida', 'fredrik', 'fanny', 'filip'] as const;
export const AT_VO = ['vilma', 'viktor', 'vanja', 'ulrika', 'urban'] as const;

/**
 * Returns the demo staff with changes, such as `{ bea: { workingDays: [1, 2, 3] } }`. `null`
 * removes a person from the list.
 */
export function staffWith(changes: Partial<Record<Name, Partial<Person> | null>>): Staff {
  const people = demoStaff.people.flatMap((person) => {
    const change = changes[nameOf(person.id) as Name];
    return change === null ? [] : [{ ...person, ...change }];
  });
  return { ...demoStaff, people };
}

/**
 * Does the same without the units for aid, so that only a case of outpatient care makes the clock
 * act.
 */
export function outpatientStaffWith(changes: Partial<Record<Name, Partial<Person> | null>>): Staff {
  const aid = Object.fromEntries(AID_NAMES.map((name) => [name, null]));
  const { units, people } = staffWith({ ...changes, ...aid });
  return { units: units.filter((unit) => unit.side === undefined), people };
}

/** Returns the staff with one more therapist in the unit. */
export function withTherapist(staff: Staff, id: PersonId, deputy?: PersonId): Staff {
  const therapist: Person = {
    id,
    name: id,
    roles: [{ role: 'therapist', unit: 'insatser' }],
    manager: idOf('eva'),
    ...(deputy === undefined ? {} : { deputy }),
  };
  return { ...staff, people: [...staff.people, therapist] };
}

export function people(absences: readonly Absence[] = [], staff: Staff = demoStaff): People {
  return { staff, absences };
}

export function role(name: Role, unit: string): { role: Role; unit: string } {
  return { role: name, unit };
}
