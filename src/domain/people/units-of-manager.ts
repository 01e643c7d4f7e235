import type { Situation } from '../engine/step.ts';
import type { PersonId, Unit } from './people.ts';
import { lastKnown } from './staff-list.ts';
import { representedBy } from './stand-ins.ts';

/** The units that the person manages, or manages today as a stand-in (E9). */
export function unitsOf(person: PersonId, s: Situation): Unit[] {
  const own = representedBy(person, s.people, s.today);
  return s.people.staff.units.filter((unit) => own.includes(unit.manager));
}

/**
 * The units of which the person sees only sums (E20): those whose manager has them as manager, or
 * one whom they act for today. A manager who stands in for one below goes on seeing sums alone.
 */
export function unitsBelow(person: PersonId, s: Situation): Unit[] {
  const own = representedBy(person, s.people, s.today);
  return s.people.staff.units.filter((unit) => {
    if (unit.manager === person) return false;
    const above = lastKnown(s.people, unit.manager)?.manager;
    if (above === person) return true;
    return above !== undefined && own.includes(above) && !own.includes(unit.manager);
  });
}

/** The units of which the person sees every figure (E20, E24). */
export function unitsInFull(person: PersonId, s: Situation): Unit[] {
  const below = unitsBelow(person, s);
  return unitsOf(person, s).filter((unit) => !below.includes(unit));
}

/** True for somebody who manages a unit, or the manager of one, or acts for such a person today. */
export function seesOwnControl(person: PersonId, s: Situation): boolean {
  return unitsOf(person, s).length + unitsBelow(person, s).length > 0;
}
