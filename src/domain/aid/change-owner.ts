import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import type { Aid } from './aid.ts';
import { colleagues } from './colleagues.ts';
import { type AidStep, managerOf } from './owners.ts';
import { hasNamedOwner } from './pass-on.ts';

/**
 * E11: the manager gives the case to another person of the unit, in one write, and that person is
 * told. When the press is undone, the earlier owner is told.
 */
export const changeOwner: AidStep<'changeOwner', { to: PersonId }> = {
  name: 'changeOwner',
  rules: ['E11'],
  // The step opens once for each owner, so that a new owner hears of the case too.
  open: (c, s) => {
    const about = c.people[c.owner.side];
    if (c.ended || about === undefined || !hasNamedOwner(c) || c.agreement) return [];
    return [
      {
        n: c.owner.n,
        about,
        seats: [],
        may: [managerOf(c.owner.side, s)],
        hears: isOpeners(c) ? [] : [personSeat(about)],
      },
    ];
  },
  asks: (c, _, s) => [
    { id: 'to', kind: 'one', of: colleagues(c, c.owner.side, s, c.people[c.owner.side]) },
  ],
  answer: (_, answers) => [{ type: 'ownerChanged', to: answers.to }],
};

/** True while the opener still owns the case. They are not told that it is theirs. */
function isOpeners(c: Aid): boolean {
  return c.owner.n === 1;
}
