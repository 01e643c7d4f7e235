import type { Situation } from '../engine/step.ts';
import { holderOf, personSeat, type Seat } from '../people/seat.ts';
import { runningPauses } from './held-back.ts';
import type { Outpatient, Pause } from './outpatient.ts';
import {
  isGoingOn,
  managerOf,
  managersOfSocialWorker,
  type OutpatientStep,
  partiesOf,
  socialWorkerOf,
} from './parties.ts';
import { policy } from './policy.ts';

export const resume: OutpatientStep<'resume'> = {
  name: 'resume',
  rules: ['E8'],
  open: (c, s) =>
    isGoingOn(c)
      ? runningPauses(c, s).map((paused) => {
          const told =
            paused.scope === 'case' ? {} : { hears: partiesOf(c), managersHear: true as const };
          return { n: paused.n, seats: [], may: mayEnd(paused, c, s), ...told };
        })
      : [],
  answer: (_, __, opening) => [{ type: 'remindersResumed', pause: opening.n }],
};

/** E8: when the pause is over, the person who paused says how the case goes on. */
export const afterPause: OutpatientStep<'afterPause'> = {
  name: 'afterPause',
  rules: ['E8'],
  open: (c, s) =>
    isGoingOn(c)
      ? c.pauses
          .filter(({ until }) => until <= s.today)
          .map((paused) => ({
            n: paused.n,
            seats: [pauserOf(paused, c, s)],
            may: mayEnd(paused, c, s),
            deadline: policy.pauseEnd(paused.until, s.today),
          }))
      : [],
  answer: (_, __, opening) => [{ type: 'remindersResumed', pause: opening.n }],
};

/** The seats that may end a pause: every one that could have made it, or a wider one. */
function mayEnd({ scope, whose }: Pause, c: Outpatient, s: Situation): Seat[] {
  if (scope === 'case') return partiesOf(c);
  const all = [socialWorkerOf(c), ...managersOfSocialWorker(c, s)];
  if (scope === 'all') return all;
  return scope === 'unit' ? [managerOf(c), ...all] : [personSeat(whose), managerOf(c), ...all];
}

/**
 * The seat that is asked at the end of a pause: the person who paused, or the socialsekreterare when
 * that person no longer has a part in the case.
 */
function pauserOf({ whose }: Pause, c: Outpatient, s: Situation): Seat {
  if (holderOf(managerOf(c), s.people) === whose) return managerOf(c);
  const seats = [...partiesOf(c), ...managersOfSocialWorker(c, s)];
  return seats.find((seat) => holderOf(seat, s.people) === whose) ?? socialWorkerOf(c);
}
