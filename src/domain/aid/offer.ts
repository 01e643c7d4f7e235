import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import type { Aid } from './aid.ts';
import { ableOf, barredFrom } from './barred.ts';
import { askedIn, colleagues } from './colleagues.ts';
import { type AidStep, groupOf, managerOf, managersOf } from './owners.ts';
import { policy } from './policy.ts';

/**
 * S9, S11, E15, S24: the other unit takes the case. The first named handläggare who presses answers
 * for it from then on, in one write. Until then the unit that has it answers for it. If somebody of
 * the asked unit was picked as the ordinarie, they owe it first.
 */
export const take: AidStep<'take'> = {
  name: 'take',
  rules: ['S9', 'S11', 'S24'],
  open: (c, s) => {
    const { offer } = c;
    if (c.ended || !offer) return [];
    const asked = askedIn(c, offer.to, s);
    const since = asked ?? offer;
    const seats = asked ? [personSeat(asked.to)] : ableOf(c, offer.to, s);
    return [
      {
        n: since.n,
        seats,
        may: groupOf(offer.to, s),
        barred: barredFrom(c, offer.to, s),
        // Both managers had decided who gets a case that is now given up, so both hear of it (E16).
        ...(isOverruled(c) ? { hears: managersOf(s) } : {}),
        deadline: policy.take(c, { ...offer, on: since.on, at: since.at }, s),
      },
    ];
  },
  answer: (c) => [{ type: 'taken', side: c.offer?.to ?? c.owner.side }],
};

/**
 * E14: "Till ordinarie handläggare", while it is offered. The picked person still has to take it.
 */
export const toOrdinary: AidStep<'toOrdinary', { to: PersonId }> = {
  name: 'toOrdinary',
  rules: ['E14'],
  open: (c, s) =>
    c.ended || !c.offer
      ? []
      : [
          {
            n: c.asked?.n ?? c.offer.n,
            seats: [],
            may: [...groupOf(c.offer.to, s), managerOf(c.offer.to, s)],
          },
        ],
  asks: (c, _, s) => [
    { id: 'to', kind: 'one', of: colleagues(c, c.offer?.to ?? 'FH', s, c.asked?.to) },
  ],
  answer: (_, answers) => [{ type: 'colleagueAsked', to: answers.to }],
};

/**
 * True when a manager has given up what both of them had decided, and the other unit is asked
 * instead.
 */
function isOverruled(c: Aid): boolean {
  const verdict = c.agreed?.verdict;
  return (
    verdict !== undefined &&
    verdict.by !== 'handlers' &&
    c.givenUp !== undefined &&
    c.offer?.to !== verdict.to
  );
}
