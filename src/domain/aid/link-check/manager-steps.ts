import type { Barred, Situation } from '../../engine/step.ts';
import { isAway } from '../../people/away.ts';
import type { PersonId, Side } from '../../people/people.ts';
import { addMinutes } from '../../time.ts';
import { strangersTo, withoutLink } from '../barred.ts';
import { managerOf } from '../owners.ts';
import { aboveManager } from './check-deadline.ts';
import { ableOf, isManagers, peopleToName } from './check-owners.ts';
import { askedIn, type CheckStep, hasNobody, isOpen, isPutToManager } from './check-state.ts';
import { checkPolicy } from './policy.ts';

/**
 * "Utse någon": the manager finds somebody who checks. It is the manager's duty from the beginning
 * when nobody of the unit can check (E12), and otherwise an offer from one hour after the time
 * (E13).
 */
export const assign: CheckStep<'assignCheck', { to: PersonId }> = {
  name: 'assignCheck',
  rules: ['E12', 'E13'],
  open: (c, s) => {
    const isManagersTurn = isOpen(c, s) && isPutToManager(c, s);
    const isHour = addMinutes(c.due, s.settings.link.missedAfter) <= s.now;
    const manager = managerOf(c.side, s);
    // After an hour the manager's own manager is asked too, if only the manager can make the check.
    const above = isHour && (hasNobody(c, s) || isManagers(c, s)) ? aboveManager(c.side, s) : [];
    const shared = { n: askedIn(c), barred: strangers(c.side, s) };
    if (!isManagersTurn) return [];
    if (hasNobody(c, s))
      return [
        {
          ...shared,
          seats: [manager],
          may: above,
          deadline: checkPolicy.assign(c, s.settings.link),
        },
      ];
    return [{ ...shared, seats: [], may: [manager, ...above] }];
  },
  asks: (c, _, s) => [{ id: 'to', kind: 'one', of: peopleToName(c, s) }],
  answer: (c, { to }, _, s) => {
    const isCalledIn = isAway(to, s.people, s.today) && ableOf(c, s).length === 0;
    return [{ type: isCalledIn ? 'checkCalledIn' : 'checkAsked', to }];
  },
};

/** "Jag bevakar själv": the manager, or their stand-in, with an account in Link (E12). */
export const takeCheck: CheckStep<'takeCheck'> = {
  name: 'takeCheck',
  rules: ['E12'],
  open: (c, s) =>
    isOpen(c, s) && isPutToManager(c, s) && !isManagers(c, s)
      ? [{ n: askedIn(c), seats: [], may: [managerOf(c.side, s)], barred: withoutLink(c.side, s) }]
      : [],
  answer: (_, __, ___, ____, by) => [{ type: 'checkAsked', to: by.person }],
};

/** The other unit never owes it, even when everybody here is away (S14). */
function strangers(side: Side, s: Situation): Barred {
  return { people: strangersTo(side, s), why: 'otherUnit' };
}
