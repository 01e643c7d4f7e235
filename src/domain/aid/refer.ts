import type { Side } from '../people/people.ts';
import { agreementPolicy } from './agreement-policy.ts';
import { withoutBarred } from './barred.ts';
import { spokenForOther } from './chairs.ts';
import { openDialogue } from './open-dialogue.ts';
import { type AidStep, handlersOf } from './owners.ts';

/**
 * "Till enhetscheferna": a handläggare who cannot judge asks, and the other is asked to confirm
 * (S28).
 */
export function refer<S extends Side>(side: S): AidStep<`refer${S}`> {
  return {
    name: `refer${side}`,
    rules: ['S28'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a || a.referred) return [];
      return [
        { n: a.n, seats: [], may: handlersOf(c, side, s), barred: spokenForOther(c, side, s) },
      ];
    },
    answer: () => [{ type: 'referred', side }],
  };
}

/** S28: an objection is recorded, and the question goes to the managers all the same. */
export function confirmReferral<S extends Side>(
  side: S,
): AidStep<`confirmReferral${S}`, { agrees: 'yes' | 'no' }> {
  return {
    name: `confirmReferral${side}`,
    coversDaysOff: true,
    group: 'confirmReferral',
    rules: ['S28'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a?.referred || a.referred.side === side) return [];
      const others = spokenForOther(c, side, s);
      const seats = withoutBarred(handlersOf(c, side, s), others);
      return [
        {
          n: a.referred.n,
          seats,
          barred: others,
          deadline: agreementPolicy.referral(c, a.referred),
        },
      ];
    },
    asks: () => [{ id: 'agrees', kind: 'one', of: ['yes', 'no'], as: 'buttons' }],
    answer: (_, answers) => [{ type: 'referralAnswered', side, agrees: answers.agrees === 'yes' }],
  };
}
