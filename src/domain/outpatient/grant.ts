import type { Opening } from '../engine/step.ts';
import { assignmentPolicy } from './assignment-policy.ts';
import { isGoingOn, type OutpatientStep, socialWorkerOf, therapistIn } from './parties.ts';
import { policy } from './policy.ts';

/** R6: one tick for each therapist, after the manager has named them. */
export const grant: OutpatientStep<'grant'> = {
  name: 'grant',
  group: 'grant',
  rules: ['R6'],
  open: (c, s) =>
    isGoingOn(c)
      ? c.therapists
          .filter((t) => !t.granted)
          .map(
            (t): Opening => ({
              n: t.n,
              about: t.id,
              seats: [socialWorkerOf(c)],
              deadline: assignmentPolicy.grant(t.assignedOn, s.today),
            }),
          )
      : [],
  answer: (_, __, opening) => [{ type: 'granted', therapist: therapistIn(opening) }],
};

/** E11: the grant of R6 is revoked in the case system. */
export const revoke: OutpatientStep<'revoke'> = {
  name: 'revoke',
  rules: ['E11'],
  open: (c, s) =>
    c.closed
      ? []
      : c.removed
          .filter((r) => r.revoke && !c.therapists.some((t) => t.id === r.id))
          .map((r) => ({
            n: r.n,
            about: r.id,
            seats: [socialWorkerOf(c)],
            deadline: policy.ordinary('removed', r.on, s.today),
          })),
  answer: (_, __, opening) => [{ type: 'grantRevoked', therapist: therapistIn(opening) }],
};
