import type { Situation } from '../domain/engine/step.ts';
import { sidesOf } from '../domain/people/aid-units.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * "Koppla kanal" (E12), typed in a channel by somebody of a unit for aid. The unit's checks of Link
 * are then posted there. Such a post names no case (docs/routines.md).
 */
export async function changeChannel(
  deps: Deed,
  s: Situation,
  person: PersonId,
  { kind, address }: Extract<Act, { kind: 'connectChannel' | 'disconnectChannel' }>,
): Promise<Acted> {
  const known = personOf(s.people, person);
  const [side] = known ? sidesOf(known, s.people) : [];
  await deps.log.write(
    accessLine(s.now, person, `act ${kind}`, side === undefined ? 'notYourRole' : 'ok'),
  );
  if (side === undefined) return { kind: 'refused', refusal: { code: 'notYourRole' } };
  if (kind === 'connectChannel') await deps.channels.connect(side, address);
  else await deps.channels.disconnect(side, address);
  deps.saved = 'all';
  return { kind: 'done', what: kind, facts: { side } };
}
