import type { Day } from '../time.ts';

/** An Entra object id: the only thing a person is known by. */
export type PersonId = string;

/** Whether a word is an id of Entra, which is never shown to anybody. */
export function isPersonId(word: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);
}

/** Who something is done by when its time has come: nobody's press, and no person (I4). */
export const BY_TIME: PersonId = 'rutinbot';

/** The two units for aid (biståndsenheterna) of routine S: Vård och omsorg and Funktionshinder. */
export type Side = 'VO' | 'FH';

/** `careManagerVO` and `careManagerFH` are the handläggare of the two units for aid; with their managers the four roles of S4. */
export type Role =
  | 'socialWorker'
  | 'therapist'
  | 'careManagerVO'
  | 'careManagerFH'
  | 'unitManager'
  | 'administrator';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string }[];
  /** The nearest manager (närmaste chef): whom help names and the second reminder goes to. */
  readonly manager?: PersonId | undefined;
  readonly deputy?: PersonId | undefined;
  /** ISO weekdays 1-7 that the person works; Monday to Friday when left out. On another, most lines wait for them (E9). */
  readonly workingDays?: readonly number[] | undefined;
  /** Has an account in Link: without one a person is never asked to check it (E10). */
  readonly linkAccess?: boolean | undefined;
}

/** Somebody who has left, as the staff list last had them (E9): their name, and who answers for what was theirs. */
export type Leaver = Pick<Person, 'id' | 'name' | 'roles' | 'manager' | 'deputy'>;

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly manager: PersonId;
  /** Which of the two units for aid it is; left out for every other unit. */
  readonly side?: Side | undefined;
  /** Who may decide on a care home (vob) for the committee: a list of its own, at VO only (E17). */
  readonly vobDelegates?: readonly PersonId[] | undefined;
}

export interface Staff {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  /** Those who stood on the list before, and whom a case may still name. */
  readonly left?: readonly Leaver[];
}

/** An absence (frånvaro, E9): the Stockholm days from–to, both included; without `to` it is until further notice. */
export interface Absence {
  readonly person: PersonId;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly deputy?: PersonId | undefined;
}

export interface People {
  readonly staff: Staff;
  readonly absences: readonly Absence[];
  /** The sides whose unit has a channel in Teams that the bot may post to (E12). */
  readonly channels?: readonly Side[];
}

/**
 * What a task names: a person of the case, or whoever manages a unit right now. Never a deputy. A channel is only an address, where
 * those of a unit who owe something are told together; nobody holds it. One of several channels of a unit is `channel:VO:…`.
 */
export type Seat = `person:${PersonId}` | `manager:${string}` | `channel:${Side}`;

export function personSeat(id: PersonId): Seat {
  return `person:${id}`;
}

/** The person that a seat names; undefined for a manager's seat and a channel. */
export function personIn(seat: Seat): PersonId | undefined {
  const [kind, id] = split(seat);
  return kind === 'person' ? id : undefined;
}

export function managerSeat(unit: string): Seat {
  return `manager:${unit}`;
}

/** A staff list is never changed once it is read, and is asked hundreds of times for a card. */
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

/** Somebody who has left the staff list; undefined for those who stand there, and for ids that never did. */
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

/** The side whose channel a seat is; undefined for a person's or a manager's. */
export function channelOf(seat: Seat): Side | undefined {
  const [kind, id] = split(seat);
  return kind === 'channel' ? (id.split(':')[0] as Side) : undefined;
}

/** The unit for aid of a side; undefined where the municipality has none. */
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

/** The handläggare of a side who have an account in Link, and so can check it (E10). */
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

/** Who owns the seat; undefined when staff data no longer knows the person or the unit. */
export function holderOf(seat: Seat, people: People): PersonId | undefined {
  const [kind, id] = split(seat);
  if (kind === 'channel') return undefined;
  return kind === 'manager' ? unitOf(people, id)?.manager : personOf(people, id)?.id;
}

/** True when the person is the nearest manager of the other, or manages a unit that the other works in, or did until they left. */
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
