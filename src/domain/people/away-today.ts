import type { Day } from '../time.ts';
import { absenceOf, isAway } from './away.ts';
import type { People, PersonId, Unit } from './people.ts';

/** Somebody who is away today. */
export interface AwayToday {
  readonly who: PersonId;
  /** The last day of the absence. Absent when it lasts until further notice. */
  readonly until?: Day;
  /** Set on a regular day off, which is no absence. */
  readonly isDayOff?: true;
}

/** The people of a unit who are away today, its manager included (E24). */
export function awayToday(unit: Unit, people: People, today: Day): AwayToday[] {
  return people.staff.people
    .filter(({ id, roles }) => id === unit.manager || roles.some((held) => held.unit === unit.id))
    .filter(({ id }) => isAway(id, people, today))
    .map(({ id }): AwayToday => {
      const absence = absenceOf(id, people, today);
      if (absence === undefined) return { who: id, isDayOff: true };
      return { who: id, ...(absence.to === undefined ? {} : { until: absence.to }) };
    });
}
