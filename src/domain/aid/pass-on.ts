import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { dayOf } from '../time.ts';
import type { Aid } from './aid.ts';
import { ableOf, barredFrom } from './barred.ts';
import { askedIn, colleagues } from './colleagues.ts';
import { type AidStep, handlerOf, managerOf, ownersOf } from './owners.ts';
import { policy } from './policy.ts';

/**
 * S10, S14: the owner asks a colleague of the unit to take over, and stays the owner until the
 * colleague has.
 */
export const passOn: AidStep<'passOn', { to: PersonId }> = {
  name: 'passOn',
  rules: ['E14'],
  open: (c, s) =>
    c.ended || !hasNamedOwner(c) || c.offer || c.agreement
      ? []
      : [
          {
            n: c.asked?.n ?? c.owner.n,
            seats: [],
            may: [...ownersOf(c, s), managerOf(c.owner.side, s)],
          },
        ],
  asks: (c, _, s) => [
    { id: 'to', kind: 'one', of: colleagues(c, c.owner.side, s, c.people[c.owner.side]) },
  ],
  answer: (_, answers) => [{ type: 'colleagueAsked', to: answers.to }],
};

export const takeOver: AidStep<'takeOver'> = {
  name: 'takeOver',
  rules: ['E14'],
  open: (c, s) => {
    const { side } = c.owner;
    const asked = askedIn(c, side, s);
    const barred = barredFrom(c, side, s);
    if (c.ended || c.offer || c.agreement) return [];
    // When the owner has left, the whole unit owes it until somebody there takes over (R1, S14).
    if (hasNamedOwner(c) && handlerOf(c, side, s) === undefined) {
      const since = { on: dayOf(c.owner.since), at: c.owner.since };
      return [
        { n: c.owner.n, seats: ableOf(c, side, s), barred, deadline: policy.takeOver(c, since, s) },
      ];
    }
    if (!asked) return [];
    return [
      { n: asked.n, seats: [personSeat(asked.to)], barred, deadline: policy.takeOver(c, asked, s) },
    ];
  },
  answer: (c) => [{ type: 'taken', side: c.owner.side }],
};

export function hasNamedOwner(c: Aid): boolean {
  return c.people[c.owner.side] !== undefined && !(c.kind === 'watch' && c.owner.side === 'VO');
}
