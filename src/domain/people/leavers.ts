import type { Leaver, PersonId, Staff } from './people.ts';

/** So many may vanish from a staff list at once, however short it is: at a month's end three can leave the same day. */
const FEW_GONE = 3;
/** And so much of a longer one. More is rather a file that was cut off, or an export that went wrong, than people who have left. */
const MOST_GONE = 1 / 10;

/** True when more have vanished than is let through unasked: the list then waits, and nobody is shut out (DESIGN 6). */
export function areTooMany(gone: number, listed: number): boolean {
  return gone > Math.max(FEW_GONE, Math.floor(listed * MOST_GONE));
}

/** Who stands on a list and is not among these ids. */
export function goneFrom({ people }: Staff, there: readonly PersonId[]): Leaver[] {
  const ids = new Set(there);
  return people.filter(({ id }) => !ids.has(id)).map(asLeaver);
}

/** The list without these people: they are shut out, and are still known by name. */
export function shutOut(staff: Staff, gone: readonly Leaver[]): Staff {
  const ids = gone.map(({ id }) => id);
  return withLeft({ ...staff, people: staff.people.filter(({ id }) => !ids.includes(id)) }, [
    ...gone,
    ...(staff.left ?? []),
  ]);
}

/** The list that follows another one: who stood there, or is remembered from before, is known as having left. */
export function followed(next: Staff, before: Staff): Staff {
  return withLeft(next, [...before.people.map(asLeaver), ...(before.left ?? [])]);
}

/** The list with those as having left who do not stand on it; of several of one id the first. */
export function withLeft(staff: Staff, known: readonly Leaver[]): Staff {
  const there = new Set(staff.people.map(({ id }) => id));
  const left = known.filter(
    ({ id }, at) => !there.has(id) && known.findIndex((other) => other.id === id) === at,
  );
  return left.length === 0 ? staff : { ...staff, left };
}

const wholeLists = new WeakMap<Staff, Staff>();

/** The list as if nobody had left: what they held, they hold again. To find what was theirs, never to let them in. */
export function withLeavers(staff: Staff): Staff {
  if (!staff.left || staff.left.length === 0) return staff;
  const whole = wholeLists.get(staff) ?? {
    units: staff.units,
    people: [...staff.people, ...staff.left],
  };
  wholeLists.set(staff, whole);
  return whole;
}

/** What is kept of a person, were they to leave. */
export function asLeaver({ id, name, roles, manager, deputy }: Leaver): Leaver {
  return {
    id,
    name,
    roles,
    ...(manager === undefined ? {} : { manager }),
    ...(deputy === undefined ? {} : { deputy }),
  };
}
