import type { PersonId } from './people.ts';

/**
 * One fault of a staff list: the id, the kind of fault, and the wrongly named person, if the field
 * names one.
 */
export interface StaffWrong {
  readonly code: StaffFault;
  readonly id: string;
  readonly of?: PersonId;
}

/** A new staff list that is not in force: what the administrator hears (docs/operations.md). */
export interface StaffWaits {
  /** `unreadable` means that not even the people on it can be read. */
  readonly why: 'faults' | 'tooMany' | 'unreadable';
  /** Each fault, with the name that the new list has. */
  readonly wrong: readonly (StaffWrong & { readonly name?: string })[];
  /** Where the file has the wrong form, or what is wrong with the whole file. */
  readonly places: readonly string[];
  /** The people on the list in force who are missing from this one. */
  readonly gone: readonly PersonId[];
  /** The number of people on the list in force. */
  readonly listed: number;
}

/** The field of the staff file that a fault is in. */
export const fieldOf: Readonly<Record<StaffFault, string>> = {
  'person-twice': 'id',
  'unit-twice': 'id',
  'own-manager': 'manager',
  'unknown-unit': 'roles',
  'unknown-deputy': 'deputy',
  'own-deputy': 'deputy',
  'unknown-manager': 'manager',
  'no-manager': 'manager',
  'unit-without-manager': 'manager',
  'manager-without-deputy': 'deputy',
  'manager-without-role': 'roles',
  'side-twice': 'side',
  'side-without-unit': 'side',
  'role-in-other-side': 'roles',
  'no-link-access': 'linkAccess',
  'no-vob-delegate': 'vobDelegates',
  'vob-delegate-at-fh': 'vobDelegates',
  'unknown-vob-delegate': 'vobDelegates',
  'deputy-of-other-side': 'deputy',
};

export type StaffFault =
  | 'person-twice'
  | 'unit-twice'
  | 'own-manager'
  | 'unknown-unit'
  | 'unknown-deputy'
  | 'own-deputy'
  | 'unknown-manager'
  | 'no-manager'
  | 'unit-without-manager'
  | 'manager-without-deputy'
  | 'manager-without-role'
  | 'side-twice'
  | 'side-without-unit'
  | 'role-in-other-side'
  | 'no-link-access'
  | 'no-vob-delegate'
  | 'vob-delegate-at-fh'
  | 'unknown-vob-delegate'
  | 'deputy-of-other-side';
