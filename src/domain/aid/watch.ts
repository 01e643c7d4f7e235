import { personSeat } from '../people/people.ts';
import type { Aid } from './aid.ts';
import * as closing from './closing.ts';
import { dialogue } from './dialogue.ts';
import type { AidEnd, AidEvent } from './events.ts';
import { joint } from './joint.ts';
import * as offer from './offer.ts';
import { policy } from './policy.ts';
import { aidRoutine } from './routine.ts';
import { type AidStep, handlersOf, managerOf, ownersOf } from './seats.ts';

/**
 * S15: admitted to a psychiatric ward for another reason, and never known by FH: the watch goes back to VO. Asked at each check until
 * it is known; what is answered is not kept, only that it goes back, or that the question has been put.
 */
const considerReason: AidStep = {
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

/**
 * S10, E14: a watch is ended by the unit that watches, by somebody's choice: never by time, a missed
 * check or a request. It opens once for each unit that watches, so when it is VO's again it tells VO (I9).
 */
const end: AidStep = {
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
  answer: (_, answers) => [{ type: 'ended', why: answers.why as AidEnd }],
};

function reasons(c: Aid): string[] {
  return c.owner.side === 'FH'
    ? ['closedInLink', 'svplDone']
    : ['closedInLink', 'svplDone', 'dischargedBefore'];
}

/** S7: what VO writes in the message group was said in the form of the admission; a watch that came by another way owes it here. */
const writeMessage: AidStep = {
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

const steps: readonly AidStep[] = [
  offer.take,
  writeMessage,
  ...dialogue,
  ...joint,
  considerReason,
  offer.takeOver,
  offer.documentDecision,
  offer.wantTalk,
  offer.toOrdinary,
  offer.withdraw,
  end,
  offer.passOn,
  offer.changeOwner,
  offer.nameInCaseSystem,
  closing.closeAsMistake,
  closing.closeAsDuplicate,
  closing.reopen,
];

/** Routine S, the watch of one admission in Link (S5–S17): FH's or VO's, always exactly one's. */
export const watch = { ...aidRoutine(steps), coversDaysOff: true as const };
