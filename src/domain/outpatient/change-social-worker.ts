import type { PersonId } from '../people/people.ts';
import { hasRole, holdersOf } from '../people/staff-list.ts';
import { managersOfSocialWorker, type OutpatientStep, socialWorkerOf } from './parties.ts';

/** E11: all tasks of the socialsekreterare move in one write. Their manager does it. */
export const changeSocialWorker: OutpatientStep<'changeSocialWorker', { to: PersonId }> = {
  name: 'changeSocialWorker',
  rules: ['E11'],
  open: (c, s) =>
    c.closed
      ? []
      : [
          {
            n: c.socialWorkerSince,
            seats: [],
            may: managersOfSocialWorker(c, s),
            hears: [socialWorkerOf(c)],
          },
        ],
  asks: (c, _, s) => [
    {
      id: 'to',
      kind: 'one',
      of: holdersOf(s.people, 'socialWorker')
        .filter((p) => p.id !== c.socialWorker && hasRole(p, 'socialWorker'))
        .map((p) => p.id),
    },
  ],
  answer: (_, answers) => [{ type: 'socialWorkerChanged', to: answers.to }],
};
