import { personSeat } from '../people/seat.ts';
import type { Aid } from './aid.ts';
import { withoutDelegation } from './barred.ts';
import { type AidStep, handlersOf } from './owners.ts';
import { delegates } from './parties.ts';
import { policy } from './policy.ts';

/**
 * S21: the FH handläggare investigates and puts a proposal to VO's delegate. The case stays with
 * FH.
 */
export const propose: AidStep<'propose'> = {
  name: 'propose',
  rules: ['S20', 'S21'],
  open: (c, s) =>
    c.ended || c.offer || c.vob?.phase !== 'investigate'
      ? []
      : [
          {
            n: c.vob.n,
            seats: handlersOf(c, 'FH', s),
            deadline: policy.ordinary('investigate', { on: c.vob.on, at: s.now }, s),
          },
        ],
  answer: () => [{ type: 'proposalReady' }],
};

/** S21: the delegate needs more before deciding. The proposal goes back to the same handläggare. */
export const needMore: AidStep<'needMore'> = {
  name: 'needMore',
  rules: ['E15'],
  open: (c, s) =>
    isProposed(c)
      ? [
          {
            n: c.vob?.n ?? 0,
            seats: [],
            may: delegates(s).map(personSeat),
            barred: withoutDelegation(s),
          },
        ]
      : [],
  answer: () => [{ type: 'moreNeeded' }],
};

export function isProposed(c: Aid): boolean {
  return !c.ended && c.vob?.phase === 'proposed';
}
