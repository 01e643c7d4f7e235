import type { Situation } from '../engine/step.ts';
import type { PersonId, Side } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { differ, latestAnswer } from './agreement.ts';
import { agreementPolicy } from './agreement-policy.ts';
import { chairs } from './chairs.ts';
import { type AidStep, managerOf } from './owners.ts';
import { decidedJointly } from './question-to-managers.ts';

/**
 * I3: the managers keep differing. A named superior is asked, where the municipality has named one.
 */
export const askSuperior: AidStep<'askSuperior'> = {
  name: 'askSuperior',
  rules: ['E17'],
  open: (c, s) => {
    const stage = decidedJointly(c, s);
    if (!stage || !differ(stage.a.managers) || stage.a.superior || superiorOf(s) === undefined)
      return [];
    return [
      {
        n: latestAnswer(stage.a.managers)?.n ?? stage.n,
        seats: [],
        may: [managerOf('VO', s), managerOf('FH', s)],
      },
    ];
  },
  answer: () => [{ type: 'superiorAsked' }],
};

export const superiorDecides: AidStep<'superiorDecides', { to: Side }> = {
  name: 'superiorDecides',
  coversDaysOff: true,
  rules: ['E17'],
  open: (c, s) => {
    const asked = c.ended ? undefined : c.agreement?.superior;
    const superior = superiorOf(s);
    if (!asked || superior === undefined) return [];
    const { VO, FH } = c.agreement?.managers ?? {};
    const people = [VO?.by, FH?.by, ...chairs(s)].filter((id) => id !== undefined);
    return [
      {
        n: asked.n,
        seats: [personSeat(superior)],
        barred: { people, why: 'otherChair' },
        deadline: agreementPolicy.superior(asked, s),
      },
    ];
  },
  asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'superiorAnswered', to: answers.to }],
};

/**
 * The named superior, if they manage neither unit: nobody decides alone by a second chair (E17).
 */
function superiorOf(s: Situation): PersonId | undefined {
  const { superior } = s.settings;
  return chairs(s).includes(superior) ? undefined : superior;
}
