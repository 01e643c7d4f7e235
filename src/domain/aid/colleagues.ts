import type { Situation } from '../engine/step.ts';
import { careManagersOf, linkHandlersOf } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import type { Aid } from './aid.ts';
import { groupOf } from './owners.ts';

/** The colleague who is asked, while they work in the unit that is asked. */
export function askedIn(c: Aid, side: Side, s: Situation): Aid['asked'] {
  return c.asked && groupOf(side, s).includes(personSeat(c.asked.to)) ? c.asked : undefined;
}

/**
 * The others of the unit who could have it. For a watch these are the ones with an account in Link
 * (E10).
 */
export function colleagues(
  c: Aid,
  side: Side,
  s: Situation,
  but: PersonId | undefined,
): PersonId[] {
  const able = c.kind === 'watch' ? linkHandlersOf(s.people, side) : careManagersOf(s.people, side);
  return able.map((person) => person.id).filter((id) => id !== but);
}
