import { createHash } from 'node:crypto';
import type { Situation } from '../domain/engine/step.ts';
import { sidesOf } from '../domain/people/aid-units.ts';
import type { PersonId, Side } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { Address } from './ports/addresses.ts';
import { changeTrueToday } from './true-today.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * "Koppla kanal" (E12), typed in a channel by somebody of a unit for aid. The unit's checks of Link
 * are then posted there. Such a post names no case (docs/routines.md). The address is stored first,
 * so that a connected channel can be reached.
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
  const key = keyOf(side, address);
  if (kind === 'connectChannel') await deps.addresses.keepChannel(key, address);
  await changeTrueToday(deps.store, (doc) => {
    const others = doc.channels.filter((other) => other !== key);
    const channels = kind === 'connectChannel' ? [...others, key] : others;
    return channels.length === doc.channels.length ? undefined : { ...doc, channels };
  });
  deps.saved = 'all';
  return { kind: 'done', what: kind, facts: { side } };
}

/**
 * The key of a channel: its id and its service. The local world has a conversation of each name in
 * every window.
 */
function keyOf(side: Side, { conversationId, serviceUrl }: Address): string {
  const said = `${serviceUrl} ${conversationId}`;
  const hash = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return `channel:${side}:${hash}`;
}
