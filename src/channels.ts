import { type PersonId, personOf, sidesOf } from './domain/people.ts';
import type { Situation } from './domain/step.ts';
import type { Act, Acted, Deed } from './doors.ts';

/**
 * "Koppla kanal" (E12), typed in a channel by somebody of a unit for aid: the unit's checks of Link are then also posted there. What is
 * posted there names no case (ROUTINES 7).
 */
export async function changeChannel(
  around: Deed,
  s: Situation,
  person: PersonId,
  { kind, address }: Extract<Act, { kind: 'connectChannel' | 'disconnectChannel' }>,
): Promise<Acted> {
  const known = personOf(s.people, person);
  const [side] = known ? sidesOf(known, s.people) : [];
  const outcome = side === undefined ? 'notYourRole' : 'ok';
  await around.log.write({ at: s.now, who: person, case: null, what: `act ${kind}`, outcome });
  if (side === undefined) return { kind: 'refused', refusal: { code: 'notYourRole' } };
  if (kind === 'connectChannel') await around.channels.connect(side, address);
  else await around.channels.disconnect(side, address);
  around.saved = 'all';
  return { kind: 'done', what: kind, facts: { side } };
}
