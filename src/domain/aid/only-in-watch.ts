import { personSeat } from '../people/seat.ts';
import type { Aid } from './aid.ts';
import type { AidEvent } from './events.ts';
import { type AidStep, handlersOf, managerOf, ownersOf } from './owners.ts';
import { policy } from './policy.ts';

/**
 * S15: a person who is admitted to a psychiatric ward for another reason, and was never known by
 * FH, goes back to VO's watch. The question is asked at each check until the reason is known. The
 * answer is not kept. The events only say that the watch goes back, or that the question was put.
 */
export const considerReason: AidStep<'considerReason', { other: 'yes' | 'no' | 'unknown' }> = {
  name: 'considerReason',
  rules: ['S15'],
  open: (c, s) =>
    c.ended || !c.reason || c.offer || c.owner.side !== 'FH'
      ? []
      : [{ n: c.reason.n, seats: ownersOf(c, s), deadline: policy.reason(c.reason.at, s) }],
  asks: () => [{ id: 'other', kind: 'one', of: ['yes', 'no', 'unknown'], as: 'buttons' }],
  answer: (_, answers): AidEvent[] => {
    if (answers.other === 'unknown') return [{ type: 'reasonNotKnown' }];
    const considered: AidEvent = { type: 'reasonConsidered' };
    return answers.other === 'yes' ? [considered, { type: 'offered', to: 'VO' }] : [considered];
  },
};

type WatchEnd = 'closedInLink' | 'svplDone' | 'dischargedBefore';

/**
 * S10, E14: the unit that watches ends the watch, by a person's choice. Time, a missed check or a
 * request never ends it. The step opens once for each unit that watches, so that VO is told when it
 * watches again (I9).
 */
export const end: AidStep<'end', { why: WatchEnd }> = {
  name: 'end',
  rules: ['S10'],
  open: (c, s) => {
    if (c.ended) return [];
    const hears = c.owner.side === 'VO' ? handlersOf(c, 'VO', s) : [];
    return [
      { n: c.owner.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)], hears },
    ];
  },
  asks: (c) => [{ id: 'why', kind: 'one', of: reasons(c), as: 'buttons' }],
  answer: (_, answers) => [{ type: 'ended', why: answers.why }],
};

function reasons(c: Aid): WatchEnd[] {
  return c.owner.side === 'FH'
    ? ['closedInLink', 'svplDone']
    : ['closedInLink', 'svplDone', 'dischargedBefore'];
}

/**
 * S7: the form of the admission states what VO wrote in the message group. A watch that came
 * another way owes it here.
 */
export const writeMessage: AidStep<'writeMessage'> = {
  name: 'writeMessage',
  rules: ['S7'],
  open: (c, s) =>
    c.ended || c.messageWritten || c.offer?.to !== 'FH' || c.owner.side !== 'VO'
      ? []
      : [
          {
            n: c.offer.n,
            seats: [personSeat(c.opened.by)],
            deadline: policy.ordinary('offered', { on: c.offer.on, at: s.now }, s),
          },
        ],
  answer: () => [{ type: 'messageWritten' }],
};
