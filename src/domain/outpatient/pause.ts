import type { Reminder, Situation, Task } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { holderOf, personSeat, type Seat } from '../people/seat.ts';
import { addDays, addWorkingDays, type Day } from '../time.ts';
import { assign } from './assignment.ts';
import { decisionClock } from './decision-clock.ts';
import type { PauseScope } from './events.ts';
import { isSamePause, type Outpatient, type Pause } from './outpatient.ts';
import {
  isGoingOn,
  managerOf,
  managersOfSocialWorker,
  type OutpatientStep,
  partiesOf,
  socialWorkerOf,
} from './parties.ts';
import { policy } from './policy.ts';

/** E8: the longest time that reminders can be paused. */
const MOST_PAUSE_DAYS = 30;

/** An unassigned case and the decision's own clock are never silenced (E8). */
const NEVER_PAUSED: readonly string[] = [assign.name, decisionClock.name];

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

/**
 * Whose reminders the person pauses: the socialsekreterare and their manager those of all, the
 * enhetschef the unit's, and a therapist their own.
 */
export function scopeOf(c: Outpatient, whose: PersonId, s: Situation): PauseScope {
  const all = [socialWorkerOf(c), ...managersOfSocialWorker(c, s)];
  if (all.some((seat) => holderOf(seat, s.people) === whose)) return 'all';
  return holderOf(managerOf(c), s.people) === whose ? 'unit' : 'own';
}

/** The pauses that hold something back today. */
export function runningPauses(c: Outpatient, s: Situation): readonly Pause[] {
  return c.pauses.filter(({ until }) => s.today < until);
}

/**
 * Which reminders are held back today, and from whom. Undefined when nothing is paused. A pause
 * hides no limit. These go out all the same: a reminder of a last day or after it, one that a
 * manager hears of, an unassigned case, and the decision's own clock (E8).
 */
export function heldBackIn(
  c: Outpatient,
  s: Situation,
): ((task: Task, reminder: Reminder, seat: Seat) => boolean) | undefined {
  const pauses = isGoingOn(c) ? runningPauses(c, s) : [];
  if (pauses.length === 0) return undefined;
  return (task, reminder, seat) =>
    !goesOutAnyway(task, reminder) && pauses.some((paused) => silences(paused, seat, c));
}

function goesOutAnyway({ step, deadline }: Task, reminder: Reminder): boolean {
  if (NEVER_PAUSED.includes(step)) return true;
  if (reminder.to.some((audience) => /^(deputy|superior|manager)/.test(audience))) return true;
  return deadline?.due !== undefined && reminder.on >= addWorkingDays(deadline.due, -1);
}

function silences({ scope, whose }: Pause, seat: Seat, c: Outpatient): boolean {
  if (scope === 'own') return seat === personSeat(whose);
  return scope !== 'unit' || ofUnit(c).includes(seat);
}

function ofUnit(c: Outpatient): Seat[] {
  return [managerOf(c), ...c.therapists.map((t) => personSeat(t.id))];
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
