import { isGoingOn, managerOf, type OutpatientStep, socialWorkerOf } from './parties.ts';
import { policy } from './policy.ts';

/** E3: the manager wants to hear about the case. The card does not replace the talk. */
export const callMe: OutpatientStep<'callMe'> = {
  name: 'callMe',
  rules: ['E3'],
  open: (c) =>
    isGoingOn(c) && c.call === undefined && c.started === undefined
      ? [{ n: 1, seats: [], may: [managerOf(c)] }]
      : [],
  answer: () => [{ type: 'callRequested' }],
};

export const call: OutpatientStep<'call'> = {
  name: 'call',
  rules: ['R5'],
  open: (c, s) =>
    c.closed || c.call === undefined
      ? []
      : [
          {
            n: c.call.n,
            seats: [socialWorkerOf(c)],
            deadline: policy.ordinary('callRequested', c.call.on, s.today),
          },
        ],
  answer: () => [{ type: 'called' }],
};
