import type { Side } from '../people/people.ts';
import { spokenFor } from './agreement.ts';
import { agreementPolicy } from './agreement-policy.ts';
import { chairs, otherChair } from './chairs.ts';
import { type AidStep, managerOf } from './owners.ts';
import { decidedJointly, isOneManager } from './question-to-managers.ts';

export const decideAlone: AidStep<'decideAlone', { to: Side }> = {
  name: 'decideAlone',
  coversDaysOff: true,
  rules: ['E17'],
  open: (c, s) => {
    const stage = decidedJointly(c, s);
    if (!stage || !isOneManager(s)) return [];
    // It is not delegated to anybody who has spoken in the case (S29). The manager's own answer
    // decides, even after they have stood in for somebody.
    const spoken = [
      ...Object.values(c.people),
      ...spokenFor('VO', stage.a),
      ...spokenFor('FH', stage.a),
    ];
    const barred = otherChair('VO', s, ...spoken.filter((id) => id !== chairs(s)[0]));
    return [
      {
        n: stage.n,
        seats: [managerOf('VO', s)],
        barred,
        deadline: agreementPolicy.managers(c, stage, stage.byTime, s),
      },
    ];
  },
  asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'oneManagerAnswered', to: answers.to }],
};
