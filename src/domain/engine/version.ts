/**
 * The versions of what is stored. A release that adds a type of event, or changes what a document
 * holds, is the next one: older code must not read what it would take for something else.
 */
export type Version = 1 | 2;

/** The newest version that this code can read. */
export const READS: Version = 2;

/** The types that came with each version; the ones of a corrected or undone press are in every kind. */
export type Since<Type extends string> = Readonly<Record<Type, Version>>;

const AMENDMENTS: Since<'undone' | 'corrected'> = { undone: 1, corrected: 1 };

/**
 * A case that this code cannot read: a newer release has written it. Nothing of it is shown, as it
 * may no longer be so, and nothing in it is changed or sent.
 */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion';
  constructor() {
    super('The case was written by a newer version');
  }
}

/** The version that reads these events. Throws NewerVersion when one is of a type not known here. */
export function versionOf(
  events: readonly { readonly type: string }[],
  since: Readonly<Record<string, Version>>,
): Version {
  let newest: Version = 1;
  for (const { type } of events) {
    const known = Object.hasOwn(since, type) ? since[type] : AMENDMENTS[type as 'undone'];
    if (known === undefined) throw new NewerVersion();
    if (known > newest) newest = known;
  }
  return newest;
}
