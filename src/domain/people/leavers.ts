import type { Leaver, PersonId, Staff } from './people.ts';

/**
 * This many people may vanish from any staff list at once, even from a short one, because three can
 * leave at the end of a month.
 */
const FEW_GONE = 3;
/**
 * The share of a longer list that may vanish at once. When more vanish, the file was probably cut
 * off or its export failed.
 */
const MOST_GONE = 1 / 10;

/**
 * True when too many have vanished. The list then waits for the administrator, and nobody is shut
 * out (docs/operations.md).
 */
export function areTooMany(gone: number, listed: number): boolean {
  return gone > Math.max(FEW_GONE, Math.floor(listed * MOST_GONE));
}

/** The people on a list who are not among these ids. */
export function goneFrom({ people }: Staff, there: readonly PersonId[]): Leaver[] {
  const ids = new Set(there);
  return people.filter(({ id }) => !ids.has(id)).map(asLeaver);
}

/** The list without these people. They are shut out, and are still known by name. */
export function shutOut(staff: Staff, gone: readonly Leaver[]): Staff {
  const ids = gone.map(({ id }) => id);
  return withLeft({ ...staff, people: staff.people.filter(({ id }) => !ids.includes(id)) }, [
    ...gone,
    ...(staff.left ?? []),
  ]);
}

/**
 * The new list after another one. People of the list before who are missing from it count as having
 * left.
 */
export function succeed(next: Staff, before: Staff): Staff {
  return withLeft(next, [...before.people.map(asLeaver), ...(before.left ?? [])]);
}

/**
 * The list, with the known people who do not stand on it as having left. Of several with one id the
 * first counts.
 */
export function withLeft(staff: Staff, known: readonly Leaver[]): Staff {
  const there = new Set(staff.people.map(({ id }) => id));
  const left = known.filter(
    ({ id }, at) => !there.has(id) && known.findIndex((other) => other.id === id) === at,
  );
  return left.length === 0 ? staff : { ...staff, left };
}

const wholeLists = new WeakMap<Staff, Staff>();

/**
 * The list as if nobody had left, so that everybody holds what they held. It is used to find their
 * cases, never to let them in.
 */
export function withLeavers(staff: Staff): Staff {
  if (!staff.left || staff.left.length === 0) return staff;
  const whole = wholeLists.get(staff) ?? {
    units: staff.units,
    people: [...staff.people, ...staff.left],
  };
  wholeLists.set(staff, whole);
  return whole;
}

/** The part of a person that is kept when they leave. */
export function asLeaver({ id, name, roles, manager, deputy }: Leaver): Leaver {
  return {
    id,
    name,
    roles,
    ...(manager === undefined ? {} : { manager }),
    ...(deputy === undefined ? {} : { deputy }),
  };
}
