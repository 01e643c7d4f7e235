import type { Situation } from '../../engine/step.ts';
import type { CountedOutcome } from '../../measures.ts';
import { linkHandlersOf, unitOfSide } from '../../people/aid-units.ts';
import type { Check } from './check-events.ts';
import { type CheckOutcome, outcomeOf } from './check-state.ts';

const OUTCOMES: Readonly<Record<CheckOutcome, number | undefined>> = {
  inTime: 0,
  late: 1,
  afterwards: 2,
  unconfirmed: 3,
  open: undefined,
};

/**
 * Checks of Link (S5, S12), for the unit that should make them. One person owes a check that fell to
 * them, and everybody with an account in Link one that fell to nobody.
 */
export function countCheck(c: Check, s: Situation): CountedOutcome[] {
  const unit = unitOfSide(s.people, c.side)?.id;
  const outcome = OUTCOMES[outcomeOf(c, s)];
  if (unit === undefined || outcome === undefined) return [];
  const one = c.asked?.to ?? c.today ?? c.person;
  const owed = one === undefined ? linkHandlersOf(s.people, c.side).map(({ id }) => id) : [one];
  return [{ unit, measure: 'checks', owed, outcome, day: c.day }];
}
