import type { Situation } from './engine/step.ts';
import type { PersonId, Unit } from './people/people.ts';
import { addDays } from './time.ts';
import type { UnitCase } from './unit-picture.ts';

/** How many days back a case of somebody counts as new (E25). */
const NEW_FOR_DAYS = 30;

/** How many open cases a person has by name, and how many of them are new. It says nothing of work. */
export interface Load {
  readonly ongoing: number;
  readonly recent: number;
}

/** The load of each person who can be chosen (E25). It is counted when drawn, and never stored. */
export type Loads = Readonly<Record<PersonId, Load>>;

/**
 * The load of everybody who works in these units, in cases of these units. It keeps the order of the
 * staff list, and nothing is sorted by it.
 */
export function loadsIn(units: readonly Unit[], cases: readonly UnitCase[], s: Situation): Loads {
  const ids = units.map(({ id }) => id);
  const own = cases.filter(({ index }) => index.units?.some((unit) => ids.includes(unit)));
  const held = own.flatMap(({ index }) => index.held ?? []);
  const from = addDays(s.today, -NEW_FOR_DAYS);
  const staff = s.people.staff.people.filter(({ roles }) =>
    roles.some(({ unit }) => ids.includes(unit)),
  );
  return Object.fromEntries(
    staff.map(({ id }) => {
      const theirs = held.filter(({ who }) => who === id);
      const recent = theirs.filter(({ since }) => since > from);
      return [id, { ongoing: theirs.length, recent: recent.length }];
    }),
  );
}
