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
  /** The name that the person signs in with (UPN). Without it no meeting invites them (E26). */
  readonly signInName?: string | undefined;
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
