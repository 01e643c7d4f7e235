import type { Day } from '../time.ts';

/** An Entra object id, the only key of a person. */
export type PersonId = string;

/** True for an Entra id, which is never shown to anybody. */
export function isPersonId(word: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);
}

/**
 * The actor of what happens when its time has come. It is no person, and nobody has pressed (I4).
 */
export const BY_TIME: PersonId = 'rutinbot';

/** The two units for aid (biståndsenheterna) of routine S: Vård och omsorg and Funktionshinder. */
export type Side = 'VO' | 'FH';

/**
 * `careManagerVO` and `careManagerFH` are the handläggare of the two units for aid. With their
 * managers they are the four roles of S4.
 */
export const roles = [
  'socialWorker',
  'therapist',
  'careManagerVO',
  'careManagerFH',
  'unitManager',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string }[];
  /** The nearest manager (närmaste chef). Help names them, and they get the second reminder. */
  readonly manager?: PersonId | undefined;
  readonly deputy?: PersonId | undefined;
  /**
   * ISO weekdays 1-7 on which the person works. Absent means Monday to Friday. On other days most
   * reminders wait (E9).
   */
  readonly workingDays?: readonly number[] | undefined;
  /** True with an account in Link. Others are never asked to check Link (E10). */
  readonly linkAccess?: boolean | undefined;
}

/**
 * A person who has left, as the staff list last had them (E9): their name, and who answers for
 * their duties.
 */
export type Leaver = Pick<Person, 'id' | 'name' | 'roles' | 'manager' | 'deputy'>;

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly manager: PersonId;
  /** Which of the two units for aid it is. Absent for every other unit. */
  readonly side?: Side | undefined;
  /**
   * The people who may decide on a care home (vob) for the committee. The list is separate and
   * exists at VO only (E17).
   */
  readonly vobDelegates?: readonly PersonId[] | undefined;
}

export interface Staff {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  /** People who stood on the list before, and whom a case may still name. */
  readonly left?: readonly Leaver[];
}

/**
 * An absence (frånvaro, E9). The Stockholm days from and to are both included. Without `to` it
 * lasts until further notice.
 */
export interface Absence {
  readonly person: PersonId;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly deputy?: PersonId | undefined;
}

export interface People {
  readonly staff: Staff;
  readonly absences: readonly Absence[];
  /** The sides whose unit has a Teams channel that the bot may post to (E12). */
  readonly channels?: readonly Side[];
}

/**
 * The address in a task: a person of the case, or the current manager of a unit. It is never a
 * deputy. A channel is only an address, where the people of a unit who owe something are told
 * together. Nobody holds it. One of several channels of a unit is `channel:VO:…`.
 */
export type Seat = `person:${PersonId}` | `manager:${string}` | `channel:${Side}`;

export function personSeat(id: PersonId): Seat {
  return `person:${id}`;
}

/** The person that a seat names. Undefined for a manager's seat and a channel. */
export function personIn(seat: Seat): PersonId | undefined {
  const [kind, id] = split(seat);
  return kind === 'person' ? id : undefined;
}

export function managerSeat(unit: string): Seat {
  return `manager:${unit}`;
}

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

/** The side whose channel a seat is. Undefined for a person's or a manager's seat. */
export function channelOf(seat: Seat): Side | undefined {
  const [kind, id] = split(seat);
  return kind === 'channel' ? (id.split(':')[0] as Side) : undefined;
}

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

/** The owner of the seat. Undefined when the person or the unit has left the staff list. */
export function holderOf(seat: Seat, people: People): PersonId | undefined {
  const [kind, id] = split(seat);
  if (kind === 'channel') return undefined;
  return kind === 'manager' ? unitOf(people, id)?.manager : personOf(people, id)?.id;
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

function split(seat: Seat): ['person' | 'manager' | 'channel', string] {
  const at = seat.indexOf(':');
  return [seat.slice(0, at) as 'person' | 'manager' | 'channel', seat.slice(at + 1)];
}
