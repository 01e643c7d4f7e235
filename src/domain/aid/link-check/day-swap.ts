import type { Situation } from '../../engine/step.ts';
import { isAway } from '../../people/away.ts';
import type { PersonId } from '../../people/people.ts';
import { personOf } from '../../people/staff-list.ts';
import type { Day } from '../../time.ts';
import { checkDaysOf, comingWeeks, listedOn, type Rota, withAnswers } from './rota.ts';

/** Two people of a unit change days of the rota (E12): one asks, and the other accepts. */
export interface DaySwap {
  /** The id of the command that asked. */
  readonly id: string;
  readonly by: PersonId;
  readonly own: Day;
  readonly with: PersonId;
  readonly theirs: Day;
  readonly said: 'asked' | 'yes' | 'no';
  /** True once the letters about it are written. */
  readonly told?: true;
}

/** The coming days, from tomorrow, on which this person is listed. */
export function daysListed(person: PersonId, rota: Rota, s: Situation): Day[] {
  return comingWeeks(s.today)
    .flatMap((monday) => checkDaysOf(monday, s))
    .filter((day) => day > s.today && listedOn(rota, day) === person);
}

/**
 * True when the two are still listed for these days, and each is at work on the day that they get.
 */
export function canSwap(
  { by, own, with: other, theirs }: Pick<DaySwap, 'by' | 'own' | 'with' | 'theirs'>,
  rota: Rota,
  s: Situation,
): boolean {
  return (
    by !== other &&
    [by, other].every((id) => personOf(s.people, id)?.linkAccess === true) &&
    daysListed(by, rota, s).includes(own) &&
    daysListed(other, rota, s).includes(theirs) &&
    !isAway(by, s.people, theirs) &&
    !isAway(other, s.people, own)
  );
}

/** The days of a colleague that this person can take for a day of their own. */
export function daysToTake(
  swap: Pick<DaySwap, 'by' | 'own' | 'with'>,
  rota: Rota,
  s: Situation,
): Day[] {
  return daysListed(swap.with, rota, s).filter((theirs) => canSwap({ ...swap, theirs }, rota, s));
}

/** The rota after the swap: each has the other's day. */
export function swapDays({ by, own, with: other, theirs }: DaySwap, rota: Rota): Rota {
  return withAnswers(rota, { [own]: other, [theirs]: by });
}
