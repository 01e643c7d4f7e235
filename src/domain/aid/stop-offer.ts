import { decidedByManagers } from './aid.ts';
import { otherChair } from './chairs.ts';
import { type AidStep, groupOf, managerOf, ownersOf } from './owners.ts';

/**
 * S15, E15, S24: the sender withdraws an offer before anybody has taken it. What the managers have
 * decided cannot be withdrawn (E16).
 */
export const withdraw: AidStep<'withdraw'> = {
  name: 'withdraw',
  rules: ['E15'],
  open: (c, s) => {
    if (
      c.ended ||
      !c.offer ||
      (c.kind === 'watch' && c.owner.side === 'VO') ||
      decidedByManagers(c)
    )
      return [];
    return [{ n: c.offer.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)] }];
  },
  answer: (c) =>
    c.kind === 'watch' ? [{ type: 'offerWithdrawn' }] : [{ type: 'ended', why: 'withdrawn' }],
};

/**
 * "Vi behöver prata" (S28): the asked unit does not agree that the case is theirs. Nothing moves.
 * After a decision of the managers only they can reopen it (E16).
 */
export const wantTalk: AidStep<'wantTalk'> = {
  name: 'wantTalk',
  rules: ['E16'],
  open: (c, s) =>
    c.ended || !c.offer || c.vob || decidedByManagers(c)
      ? []
      : [
          {
            n: c.offer.n,
            seats: [],
            may: groupOf(c.offer.to, s),
            barred: otherChair(c.offer.to, s, c.people[c.owner.side]),
          },
        ],
  answer: () => [{ type: 'talkWanted' }],
};
