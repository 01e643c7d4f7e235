import type { Situation } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { holderOf, type Seat } from '../people/seat.ts';
import { addDays, type Day } from '../time.ts';
import type { PauseScope } from './events.ts';
import { runningPauses } from './held-back.ts';
import { isSamePause, type Outpatient } from './outpatient.ts';
import {
  isGoingOn,
  managerOf,
  managersOfSocialWorker,
  type OutpatientStep,
  partiesOf,
  socialWorkerOf,
} from './parties.ts';

/** E8: the longest time that reminders can be paused. */
const MOST_PAUSE_DAYS = 30;

/**
 * E8: the socialsekreterare or their manager pauses the reminders of all, the enhetschef those of
 * the own unit, and a therapist their own. The dates stay. The parties hear of it, and so do the
 * managers of all who owe something in the case.
 */
export const pause: OutpatientStep<'pause', { day: Day }> = {
  name: 'pause',
  rules: ['E8'],
  open: (c, s) => {
    const may = mayPause(c, s).filter((seat) => !isPaused(c, seat, s));
    return isGoingOn(c) && c.firstAssigned && may.length > 0
      ? [{ n: c.firstAssigned.n, seats: [], may }]
      : [];
  },
  asks: (_, __, s) => [
    {
      id: 'day',
      kind: 'day',
      earliest: addDays(s.today, 1),
      latest: addDays(s.today, MOST_PAUSE_DAYS),
    },
  ],
  answer: (c, answers, _, s, by) => {
    const whose = by.for ?? by.person;
    return [{ type: 'remindersPaused', until: answers.day, scope: scopeOf(c, whose, s), whose }];
  },
};

/**
 * Whose reminders the person pauses: the socialsekreterare and their manager those of all, the
 * enhetschef the unit's, and a therapist their own.
 */
export function scopeOf(c: Outpatient, whose: PersonId, s: Situation): PauseScope {
  const all = [socialWorkerOf(c), ...managersOfSocialWorker(c, s)];
  if (all.some((seat) => holderOf(seat, s.people) === whose)) return 'all';
  return holderOf(managerOf(c), s.people) === whose ? 'unit' : 'own';
}

function mayPause(c: Outpatient, s: Situation): Seat[] {
  return [...partiesOf(c), ...managersOfSocialWorker(c, s)];
}

/** True while everything that this seat could pause is already paused. */
function isPaused(c: Outpatient, seat: Seat, s: Situation): boolean {
  const whose = holderOf(seat, s.people) ?? '';
  const scope = scopeOf(c, whose, s);
  return runningPauses(c, s).some(
    (paused) => ['case', 'all'].includes(paused.scope) || isSamePause(paused, { scope, whose }),
  );
}
