import type { Opening, Situation } from '../engine/step.ts';
import type { Side } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { agreementPolicy } from './agreement-policy.ts';
import type { Aid } from './aid.ts';
import { spokenForOther } from './chairs.ts';
import { askedBy, openDialogue } from './open-dialogue.ts';
import { type AidStep, groupOf, handlerOf, managerOf } from './owners.ts';
import { confirmReferral, refer } from './refer.ts';
import { nameForDialogue, takeDialogue } from './take-dialogue.ts';

/**
 * S16, S17: one handläggare of each unit says where the case belongs. The press states that it was
 * weighed for the best of den enskilde.
 */
function belongs<S extends Side>(side: S): AidStep<`belongs${S}`, { to: Side }> {
  return {
    name: `belongs${side}`,
    group: 'belongs',
    rules: ['S16', 'S17'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a || a.answers[side]) return [];
      const named = handlerOf(c, side, s);
      const first = waitsForFH(c, side, a.answers.FH !== undefined)
        ? { blocked: { why: 'fhFirst', who: fhSeat(c, s) } }
        : {};
      const n = askedBy(c, a, side, s);
      const opening: Opening = {
        n,
        seats: [],
        may: groupOf(side, s),
        barred: spokenForOther(c, side, s),
        ...first,
      };
      // When the managers are to be asked, an answer is only an offer. Two equal answers still
      // settle the question.
      if (named === undefined || a.referred) return [opening];
      return [
        { ...opening, seats: [personSeat(named)], deadline: agreementPolicy.answer(c, a, side, s) },
      ];
    },
    asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
    answer: (_, answers) => [{ type: 'belongsTo', side, to: answers.to }],
  };
}

export const dialogue = [
  takeDialogue,
  belongs('VO'),
  belongs('FH'),
  confirmReferral('VO'),
  confirmReferral('FH'),
  refer('VO'),
  refer('FH'),
  nameForDialogue('VO'),
  nameForDialogue('FH'),
];

/** A6: FH has the person's case and answers first. */
function waitsForFH(c: Aid, side: Side, fhAnswered: boolean): boolean {
  return c.row === 'A6' && side === 'VO' && !fhAnswered;
}

function fhSeat(c: Aid, s: Situation) {
  const named = handlerOf(c, 'FH', s);
  return named === undefined ? managerOf('FH', s) : personSeat(named);
}
