import {
  managerOf,
  managersOfSocialWorker,
  type OutpatientStep,
  partiesOf,
  socialWorkerOf,
} from './parties.ts';

/**
 * E1: possible until retention ends. The others hear that the case has ended (R14: the manager is
 * informed).
 */
export const reopen: OutpatientStep<'reopen'> = {
  name: 'reopen',
  rules: ['E1'],
  open: (c, s) =>
    c.closed
      ? [
          {
            n: c.closed.n,
            seats: [],
            may: [socialWorkerOf(c), managerOf(c), ...managersOfSocialWorker(c, s)],
            hears: partiesOf(c),
          },
        ]
      : [],
  answer: () => [{ type: 'reopened' }],
};
