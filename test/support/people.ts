import type {
  Absence,
  People,
  Person,
  PersonId,
  Role,
  Staff,
} from '../../src/domain/people/people.ts';
import demo from '../../src/local/staff.json' with { type: 'json' };

/** The demo staff by first name, so that a test can be read without a list of object ids. */
export const OUTPATIENT_NAMES = [
  'sara',
  'simon',
  'maj',
  'eva',
  'erik',
  'bea',
  'bo',
  'vera',
  'adam',
] as const;
export const AID_NAMES = [
  'vilma',
  'viktor',
  'vanja',
  'frida',
  'fredrik',
  'ulrika',
  'urban',
  'fanny',
  'filip',
] as const;
export type Name = (typeof OUTPATIENT_NAMES)[number] | (typeof AID_NAMES)[number];

const NAMES: readonly Name[] = [...OUTPATIENT_NAMES, ...AID_NAMES];

export const demoStaff = demo as Staff;

export function idOf(name: Name): PersonId {
  const person = demoStaff.people.find((p) => p.name.toLowerCase().startsWith(`${name} `));
  if (!person) throw new Error(`The demo staff has nobody called ${name}`);
  return person.id;
}

/** The short name behind an object id; what is no such id is given back as it is. */
export function nameOf(id: string): string {
  return NAMES.find((name) => idOf(name) === id) ?? id;
}

/** Every object id in a text, an event or a list becomes the short name. */
export function withNames<T>(value: T): T {
  let text = JSON.stringify(value) ?? 'null';
  for (const name of NAMES) text = text.replaceAll(idOf(name), name);
  return JSON.parse(text) as T;
}

/** The other way: a short name, also in a list, becomes the id; everything else stays. */
export function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner)]));
  return NAMES.includes(value as Name) ? idOf(value as Name) : value;
}

export function awayFrom(name: Name, from: string, to?: string, deputy?: Name): Absence {
  return {
    person: idOf(name),
    from,
    ...(to === undefined ? {} : { to }),
    ...(deputy === undefined ? {} : { deputy: idOf(deputy) }),
  };
}

/** The demo staff, some of it changed: `{ bea: { workingDays: [1, 2, 3] } }`; `null` takes somebody off the list. */
export function staffWith(changes: Partial<Record<Name, Partial<Person> | null>>): Staff {
  const people = demoStaff.people.flatMap((person) => {
    const change = changes[nameOf(person.id) as Name];
    return change === null ? [] : [{ ...person, ...change }];
  });
  return { ...demoStaff, people };
}

/** The same without the units for aid: a case of outpatient care then has the clock for itself. */
export function outpatientStaffWith(changes: Partial<Record<Name, Partial<Person> | null>>): Staff {
  const aid = Object.fromEntries(AID_NAMES.map((name) => [name, null]));
  const { units, people } = staffWith({ ...changes, ...aid });
  return { units: units.filter((unit) => unit.side === undefined), people };
}

/** More therapists in the unit than the demo staff has. */
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
