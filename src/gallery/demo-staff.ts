import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Absence, Person, PersonId, Staff } from '../domain/people/people.ts';

/* The demo staff by first name, so that a reader of a history needs no list of object ids. */

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

export const demoStaff = JSON.parse(
  readFileSync(join(process.cwd(), 'src/local/staff.json'), 'utf8'),
) as Staff;

export function personNamed(name: Name): Person {
  const person = demoStaff.people.find((one) => one.name.toLowerCase().startsWith(`${name} `));
  if (!person) throw new Error(`The demo staff has nobody called ${name}`);
  return person;
}

export function idOf(name: Name): PersonId {
  return personNamed(name).id;
}

/** The short name behind an object id. Any other text is returned unchanged. */
export function nameOf(id: string): string {
  return NAMES.find((name) => idOf(name) === id) ?? id;
}

/** Replaces every object id in a text, an event or a list by the short name. */
export function withNames<T>(value: T): T {
  let text = JSON.stringify(value) ?? 'null';
  for (const name of NAMES) text = text.replaceAll(idOf(name), name);
  return JSON.parse(text) as T;
}

/** Replaces every short name, also in a list, by the object id. */
export function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner)]));
  return NAMES.includes(value as Name) ? idOf(value as Name) : value;
}

/** The answers of a press by the names of their inputs. */
export type Inputs = Readonly<Record<string, unknown>>;

/** Replaces names by ids and joins several by commas, as a client sends them. */
export function inputsWithIds(inputs: Inputs): Record<string, unknown> {
  const known = withIds(inputs) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(known).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}

export function awayFrom(name: Name, from: string, to?: string, deputy?: Name): Absence {
  return {
    person: idOf(name),
    from,
    ...(to === undefined ? {} : { to }),
    ...(deputy === undefined ? {} : { deputy: idOf(deputy) }),
  };
}

/** Who may see cards of outpatient care, in the order in which the gallery shows them. */
export const OUTPATIENT_READERS: readonly Name[] = [
  'sara',
  'eva',
  'bea',
  'bo',
  'maj',
  'erik',
  'simon',
  'vera',
  'adam',
];
/** Who may see cards of VO and FH, in the order in which the gallery shows them. */
export const AID_READERS: readonly Name[] = [...AID_NAMES, 'vera'];
