import type { Situation } from '../engine/step.ts';
import { unitOfSide } from '../people/aid-units.ts';
import { isAway } from '../people/away.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import type { Day } from '../time.ts';
import { withoutDelegation } from './barred.ts';
import type { AidStep } from './owners.ts';
import { delegates } from './parties.ts';
import { policy } from './policy.ts';
import { isProposed } from './vob.ts';

/**
 * S20, S21, I2: only people on VO's list of delegates record a decision on vob. A deputy may not,
 * nor anybody with a part in FH.
 */
export const decideVob: AidStep<'decideVob', { day: Day }> = {
  name: 'decideVob',
  coversDaysOff: true,
  rules: ['S20', 'S21'],
  open: (c, s) => {
    if (!isProposed(c)) return [];
    const seats = delegatesToAsk(s);
    return [
      {
        n: c.vob?.n ?? 0,
        seats,
        may: delegates(s).map(personSeat),
        barred: withoutDelegation(s),
        deadline: policy.vob(c.vob?.on ?? s.today, seats, s),
      },
    ];
  },
  asks: (c, _, s) => [{ id: 'day', kind: 'day', earliest: c.opened.on, latest: s.today }],
  answer: (_, answers) => [{ type: 'vobDecided', day: answers.day }],
};

/** E1: a delegate corrects a wrong day. Nothing is overwritten. */
export const correctDecision: AidStep<'correctDecision', { day: Day }> = {
  name: 'correctDecision',
  rules: ['E1'],
  open: (c, s) =>
    c.ended && c.decided
      ? [
          {
            n: c.decided.n,
            seats: [],
            may: delegates(s).map(personSeat),
            barred: withoutDelegation(s),
          },
        ]
      : [],
  asks: (c, _, s) => [
    { id: 'day', kind: 'day', initial: c.decided?.day, earliest: c.opened.on, latest: s.today },
  ],
  answer: (c, answers) => {
    const from = c.decided?.day ?? '';
    if (answers.day === from) return { code: 'nothingChanged' };
    return [{ type: 'corrected', n: c.decided?.n ?? 0, from, to: answers.day }];
  },
};

/**
 * The manager of VO, when that is a delegate and at work. Otherwise the delegates who are at work.
 */
function delegatesToAsk(s: Situation): Seat[] {
  const manager = unitOfSide(s.people, 'VO')?.manager;
  const present = delegates(s).filter((id) => !isAway(id, s.people, s.today));
  const first = present.filter((id) => id === manager);
  const those = first.length > 0 ? first : present.length > 0 ? present : delegates(s);
  return those.map(personSeat);
}
