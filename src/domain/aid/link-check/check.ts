import type { Routine, Situation } from '../../engine/step.ts';
import { sidesOf } from '../../people/aid-units.ts';
import type { Person, PersonId, Side } from '../../people/people.ts';
import { personOf } from '../../people/staff-list.ts';
import { managerOf } from '../owners.ts';
import { type Check, type CheckEvent, checkSince } from './check-events.ts';
import { foldCheck } from './check-fold.ts';
import { groupOf, ownersOf } from './check-owners.ts';
import { confirm, confirmAfterwards } from './confirm.ts';
import { cannotNow, watchToday } from './decline.ts';
import { assign, takeCheck } from './manager-steps.ts';
import type { Slot } from './times.ts';

const steps = [confirm, watchToday, cannotNow, assign, takeCheck, confirmAfterwards];

/** The name of a step of a check of Link. */
export type CheckStepName = (typeof steps)[number]['name'];

/**
 * One check of Link by one unit, or by the FH handläggare who has watches (S5, S12). It is over
 * when the next one is due.
 */
export const check: Routine<Check, CheckEvent, CheckStepName> = {
  since: checkSince,
  coversDaysOff: true,
  fold: foldCheck,
  parties: (c, s) => [...new Set([...ownersOf(c, s), ...groupOf(c.side, s)])],
  concerns: concernsCheck,
  fallback: (c, s) => managerOf(c.side, s),
  endedAt: (c, s) => c.confirmed?.at ?? (c.until <= s.now ? c.until : undefined),
  steps,
};

/**
 * The id of a check of VO, or of the FH handläggare who has watches. It depends only on whose check
 * it is and when, so that two processes that make the same check make one.
 */
export function checkId(side: Side, slot: Slot, person: PersonId | undefined): string {
  return ['check', side, ...(person === undefined ? [] : [person]), slot.day, slot.n].join(':');
}

/** S2: the people of the two units, and the managers of their managers. */
function concernsCheck(person: Person, { people }: Situation): boolean {
  if (sidesOf(person, people).length > 0) return true;
  const managers = people.staff.units
    .filter((unit) => unit.side !== undefined)
    .map((unit) => unit.manager);
  return managers.some((manager) => personOf(people, manager)?.manager === person.id);
}
