import type { Situation } from '../engine/step.ts';
import type { Held } from '../held.ts';
import { unitOfSide } from '../people/aid-units.ts';
import { dayOf } from '../time.ts';
import { type Aid, heldSince } from './aid.ts';

/** The handläggare who has the case (E25). Nobody has a watch of VO, which watches as a unit. */
export function whoHas(c: Aid): Held[] {
  const who = c.people[c.owner.side];
  const isUnits = c.kind === 'watch' && c.owner.side === 'VO';
  return who === undefined || isUnits ? [] : [{ who, since: dayOf(heldSince(c)) }];
}

/** The unit that is asked to take the case, while nobody there has taken it (S9). */
export function unitsAsked({ offer }: Aid, { people }: Situation): string[] {
  const unit = offer && unitOfSide(people, offer.to);
  return unit === undefined ? [] : [unit.id];
}
