/**
 * The versions of stored documents. A release takes the next version when it adds a type of event
 * or changes what a document holds, because older code would misread it.
 */
export type Version = 1 | 2 | 3;

/** The newest version that this code can read. */
export const READS: Version = 3;

/** The version in which each type came. The types for corrections and undo exist in every kind. */
export type Since<Type extends string> = Readonly<Record<Type, Version>>;

const AMENDMENTS: Since<'undone' | 'corrected'> = { undone: 1, corrected: 1 };

/**
 * A newer release has written this case, and this code cannot read it. Nothing of it is shown,
 * changed or sent, because what this code sees may be out of date.
 */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion';
  constructor() {
    super('The case was written by a newer version');
  }
}

/**
 * The version that is needed to read these events. Throws NewerVersion when a type is unknown here.
 */
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
