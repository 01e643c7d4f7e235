import type { Situation } from '../../engine/step.ts';
import { careManagersOf } from '../../people/aid-units.ts';
import type { Side } from '../../people/people.ts';
import { personSeat, type Seat } from '../../people/seat.ts';
import { withoutLink } from '../barred.ts';
import { deadlineOf } from './check-deadline.ts';
import type { Check } from './check-events.ts';
import { barredFrom, isManagers, ownersOf } from './check-owners.ts';
import { askedIn, type CheckStep, isOpen, isUnconfirmed } from './check-state.ts';

/**
 * S5, S12: the listed handläggare, or the one with the watches, confirms that Link has been
 * checked. One press by anybody of the unit is enough. While nobody of the unit can check, nobody
 * owes it (E12).
 */
export const confirm: CheckStep<'confirm', { found: 'nothing' | 'something' }> = {
  name: 'confirm',
  rules: ['S5', 'S12'],
  open: (c, s) => {
    if (!isOpen(c, s)) return [];
    const seats = ownersOf(c, s);
    const isGroup = seats.length > 1;
    return [
      {
        n: askedIn(c),
        seats,
        may: [...handlers(c.side, s), ...(isManagers(c, s) ? seats : [])],
        barred: barredFrom(c, s),
        ...(isGroup && s.people.channels?.includes(c.side)
          ? { via: `channel:${c.side}` as const }
          : {}),
        ...(seats.length > 0 ? { deadline: deadlineOf(c, s) } : {}),
      },
    ];
  },
  asks: () => [{ id: 'found', kind: 'one', of: ['nothing', 'something'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'checkConfirmed', found: answers.found }],
};

/**
 * "Jag bevakade också": a person who made a check in time says so after the next one is due (E13).
 * The receipt has its true time.
 */
export const confirmAfterwards: CheckStep<'confirmAfterwards'> = {
  name: 'confirmAfterwards',
  rules: ['E13'],
  open: (c, s) =>
    isUnconfirmed(c, s)
      ? [
          {
            n: 1,
            seats: [],
            may: [...handlers(c.side, s), ...askedManager(c, s)],
            barred: withoutLink(c.side, s),
          },
        ]
      : [],
  answer: () => [{ type: 'checkConfirmedAfterwards' }],
};

function handlers(side: Side, s: Situation): Seat[] {
  return careManagersOf(s.people, side).map((person) => personSeat(person.id));
}

function askedManager(c: Check, s: Situation): Seat[] {
  return c.asked && isManagers(c, s) ? [personSeat(c.asked.to)] : [];
}
