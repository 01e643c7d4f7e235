import type { Situation } from '../engine/step.ts';
import { planAnchor } from './anchors.ts';
import type { Outpatient } from './outpatient.ts';
import { isGoingOn, type OutpatientStep, therapistsOf, untilAssigned } from './parties.ts';
import { policy } from './policy.ts';

/**
 * R25: written with den enskilde, in the case system. One therapist ticks it by name when there are
 * several (E6).
 */
export const writePlan: OutpatientStep<'writePlan', { how: 'together' | 'without' }> = {
  name: 'writePlan',
  rules: ['R25'],
  open: (c, s) => {
    const from = planToWrite(c, s);
    return from
      ? [
          {
            n: from.n,
            seats: therapistsOf(c),
            deadline: policy.plan(c, from, s.today),
            ...untilAssigned(c),
          },
        ]
      : [];
  },
  asks: () => [{ id: 'how', kind: 'one', of: ['together', 'without'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'planWritten', together: answers.how === 'together' }],
};

/** R27: a follow-up found that the plan needs an update. */
export const updatePlan: OutpatientStep<'updatePlan'> = {
  name: 'updatePlan',
  rules: ['R27'],
  open: (c, s) =>
    c.closed || !c.planUpdate
      ? []
      : [
          {
            n: c.planUpdate.n,
            seats: therapistsOf(c),
            deadline: policy.change('followUp', c.planUpdate.on, s.today),
          },
        ],
  answer: () => [{ type: 'planUpdated' }],
};

export function planToWrite(
  c: Outpatient,
  s: Situation,
): { n: number; what: string; day: string } | undefined {
  return isGoingOn(c) && c.firstAssigned && !c.plan ? planAnchor(c, s.settings) : undefined;
}
