import { withoutLink } from '../barred.ts';
import { barredFrom, groupOf, ownersOf } from './check-owners.ts';
import { type CheckStep, isOpen } from './check-state.ts';

/** "Jag bevakar i dag": decides who makes the day's checks when nobody is listed (E12). */
export const watchToday: CheckStep<'watchToday'> = {
  name: 'watchToday',
  rules: ['E12'],
  open: (c, s) =>
    isOpen(c, s) && c.side === 'VO' && c.person === undefined && c.today === undefined
      ? [{ n: 1, seats: [], may: groupOf('VO', s), barred: withoutLink(c.side, s) }]
      : [],
  answer: () => [{ type: 'checkToday' }],
};

/** "Jag kan inte nu": the others of the unit are asked at once. */
export const cannotNow: CheckStep<'cannotNow'> = {
  name: 'cannotNow',
  rules: ['E12'],
  open: (c, s) => {
    const seats = isOpen(c, s) ? ownersOf(c, s) : [];
    return seats.length === 1
      ? [{ n: c.asked?.n ?? 1, seats: [], may: seats, barred: barredFrom(c, s) }]
      : [];
  },
  answer: () => [{ type: 'checkDeclined' }],
};
