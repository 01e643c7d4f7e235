import type { Situation } from '../../engine/step.ts';
import type { CountedOutcome } from '../../measures.ts';
import { unitOfSide } from '../../people/aid-units.ts';
import type { Check } from './check-events.ts';
import { type CheckOutcome, outcomeOf } from './check-state.ts';

const OUTCOMES: Readonly<Record<CheckOutcome, number | undefined>> = {
  inTime: 0,
  late: 1,
  afterwards: 2,
  unconfirmed: 3,
  open: undefined,
};

/** Checks of Link (S5, S12), for the unit that should make them. */
export function countCheck(c: Check, s: Situation): CountedOutcome[] {
  const unit = unitOfSide(s.people, c.side)?.id;
  const outcome = OUTCOMES[outcomeOf(c, s)];
  return unit === undefined || outcome === undefined
    ? []
    : [{ unit, measure: 'checks', outcome, day: c.day }];
}
