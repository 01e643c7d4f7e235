import type { Opening } from '../engine/step.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import type { Day } from '../time.ts';
import { DAY_IS_RIGHT, isDoubted } from './doubted-day.ts';
import type { Outpatient } from './outpatient.ts';
import {
  managerOf,
  managersOfSocialWorker,
  type OutpatientStep,
  partiesOf,
  socialWorkerOf,
} from './parties.ts';
import { boundsOf, isTalk, statedDays } from './stated-days.ts';

/**
 * E1, rätta datum: the day is never in the future, never before the step that it follows, and never
 * after the step that follows it. Deadlines are counted again from it. Only the socialsekreterare
 * corrects the day of the decision, because E22 counts from it.
 */
export const correct: OutpatientStep<'correct', { day: Day; sure?: 'yes' }> = {
  name: 'correct',
  rules: ['E1'],
  open: (c, s) => {
    const managers = managersOfSocialWorker(c, s);
    return c.closed
      ? []
      : statedDays(c).map(({ what, stated }): Opening => {
          const may = [...(what === 'decided' ? [socialWorkerOf(c)] : partiesOf(c)), ...managers];
          return { n: stated.n, what, seats: [], may, hears: whoMissed(c, stated.n) };
        });
  },
  asks: (c, opening, s) => {
    const { earliest, latest } = boundsOf(c, opening.n);
    const last = latest !== undefined && latest < s.today ? latest : s.today;
    return [{ id: 'day', kind: 'day', earliest, latest: last }, DAY_IS_RIGHT];
  },
  answer: (c, answers, opening) => {
    const known = statedDays(c).find(({ stated }) => stated.n === opening.n);
    const from = known?.stated.day as Day;
    // A repeated press is refused here too, so that nothing is corrected twice.
    if (answers.day === from) return { code: 'nothingChanged' };
    if (isTalk(known?.what) && isDoubted(c, answers))
      return { code: 'beforeAssignment', field: 'day', day: answers.day };
    return [{ type: 'corrected', n: opening.n, from, to: answers.day }];
  },
};

/**
 * R11, R26: therapists who did not take part hear of a talk when it is recorded. When none took
 * part, their manager hears of it too.
 */
function whoMissed(c: Outpatient, n: number): Seat[] {
  const talks = [c.meetings.initial, c.meetings.followUp, c.meetings.closing].flatMap(
    (meeting) => meeting.held,
  );
  const missed = talks.find((talk) => talk.n === n)?.absent ?? [];
  const absent = missed.filter((id) => c.therapists.some((t) => t.id === id));
  const nobody = absent.length > 0 && absent.length === c.therapists.length;
  return [...absent.map(personSeat), ...(nobody ? [managerOf(c)] : [])];
}
