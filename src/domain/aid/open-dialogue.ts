import type { Situation } from '../engine/step.ts';
import type { Side } from '../people/people.ts';
import { personOf } from '../people/staff-list.ts';
import { type Agreement, withManagers } from './agreement.ts';
import { unconfirmedFrom } from './agreement-policy.ts';
import type { Aid } from './aid.ts';

/**
 * The question while the handläggare talk. Undefined when the managers have it, or when there is
 * none.
 */
export function openDialogue(c: Aid, s: Situation) {
  const { agreement } = c;
  if (!agreement || c.ended) return undefined;
  return withManagers(agreement, unconfirmedFrom(c), s.now) ? undefined : agreement;
}

/**
 * The number of the event that asks a unit's handläggare. A person whom the manager has named is
 * asked, and told, by that naming (E16).
 */
export function askedBy({ given, people }: Aid, a: Agreement, side: Side, s: Situation): number {
  const isNamed =
    given?.side === side && given.to === people[side] && personOf(s.people, given.to) !== undefined;
  return isNamed ? given.n : a.n;
}
