import type { Day } from '../time.ts';
import { assignmentPolicy } from './assignment-policy.ts';
import { isGoingOn, type OutpatientStep, socialWorkerOf, untilAssigned } from './parties.ts';

/** R7: only the day is recorded. It is never before R6, nor before the day of the order (E1). */
export const start: OutpatientStep<'start', { day: Day }> = {
  name: 'start',
  group: 'grant',
  rules: ['R7'],
  open: (c, s) => {
    if (!isGoingOn(c) || c.started || !c.firstAssigned) return [];
    const granted = c.therapists.some((t) => t.granted);
    const deadline = assignmentPolicy.grant(c.firstAssigned.day, s.today);
    return [
      {
        n: c.firstAssigned.n,
        seats: [socialWorkerOf(c)],
        deadline,
        ...(granted ? {} : { blocked: { why: 'grantFirst', who: socialWorkerOf(c) } }),
        ...untilAssigned(c),
      },
    ];
  },
  asks: (c, _, s) => [{ id: 'day', kind: 'day', latest: s.today, earliest: c.ordered.day }],
  answer: (_, answers) => [{ type: 'started', day: answers.day }],
};

/** R9: the care plan is sent in the case system, never through Teams. */
export const sendCarePlan: OutpatientStep<'sendCarePlan'> = {
  name: 'sendCarePlan',
  group: 'grant',
  rules: ['R9'],
  open: (c, s) => {
    const waiting = c.therapists.find((t) => t.carePlanSent === undefined);
    return isGoingOn(c) && waiting
      ? [
          {
            n: waiting.n,
            seats: [socialWorkerOf(c)],
            deadline: assignmentPolicy.carePlan(c, waiting.assignedOn, s.today),
          },
        ]
      : [];
  },
  answer: () => [{ type: 'carePlanSent' }],
};
