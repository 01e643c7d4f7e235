import type { Situation } from '../engine/step.ts';
import { personSeat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import { addDays, type Day } from '../time.ts';
import { planAnchor } from './counted-from.ts';
import type { Outpatient } from './outpatient.ts';
import {
  isGoingOn,
  managerOf,
  type OutpatientStep,
  therapistsOf,
  untilAssigned,
} from './parties.ts';
import { PLAN_DAYS, policy } from './policy.ts';

/**
 * R25: written with den enskilde, in the case system. One therapist ticks it by name when there are
 * several (E6).
 */
export const writePlan: OutpatientStep<'writePlan', { how: 'together' | 'without' }> = {
  name: 'writePlan',
  rules: ['R25'],
  open: (c, s) => {
    const from = planToWrite(c, s);
    return from
      ? [
          {
            n: from.n,
            seats: therapistsOf(c),
            deadline: policy.plan(c, from, s.today),
            ...untilAssigned(c),
          },
        ]
      : [];
  },
  asks: () => [{ id: 'how', kind: 'one', of: ['together', 'without'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'planWritten', together: answers.how === 'together' }],
};

/** "Klar senast …" for an overdue plan. It informs the others and moves no deadline. */
export const expectPlan: OutpatientStep<'expectPlan', { day: Day }> = {
  name: 'expectPlan',
  rules: ['E6'],
  open: (c, s) => overdue(c, s),
  asks: (_, __, s) => [{ id: 'day', kind: 'day', earliest: s.today }],
  answer: (_, answers) => [{ type: 'planExpected', until: answers.day }],
};

export const askManager: OutpatientStep<'askManager'> = {
  name: 'askManager',
  rules: ['R31'],
  open: (c, s) => (c.managerAsked ? [] : overdue(c, s)),
  answer: () => [{ type: 'managerAsked' }],
};

/**
 * The nearest manager of the person who asked, or the manager of the unit when the staff list names
 * none.
 */
export const talk: OutpatientStep<'talk'> = {
  name: 'talk',
  rules: ['E6'],
  open: (c, s) => {
    if (c.closed || !c.managerAsked) return [];
    const manager = personOf(s.people, c.managerAsked.by)?.manager;
    const seat = manager === undefined ? managerOf(c) : personSeat(manager);
    return [
      {
        n: c.managerAsked.n,
        seats: [seat],
        deadline: policy.ordinary('managerAsked', c.managerAsked.on, s.today),
      },
    ];
  },
  answer: () => [{ type: 'managerTalked' }],
};

/** R27: a follow-up found that the plan needs an update. */
export const updatePlan: OutpatientStep<'updatePlan'> = {
  name: 'updatePlan',
  rules: ['R27'],
  open: (c, s) =>
    c.closed || !c.planUpdate
      ? []
      : [
          {
            n: c.planUpdate.n,
            seats: therapistsOf(c),
            deadline: policy.change('followUp', c.planUpdate.on, s.today),
          },
        ],
  answer: () => [{ type: 'planUpdated' }],
};

function planToWrite(
  c: Outpatient,
  s: Situation,
): { n: number; what: string; day: string } | undefined {
  return isGoingOn(c) && c.firstAssigned && !c.plan ? planAnchor(c, s.settings) : undefined;
}

function overdue(c: Outpatient, s: Situation) {
  const from = planToWrite(c, s);
  return from && addDays(from.day, PLAN_DAYS) < s.today
    ? [{ n: from.n, seats: [], may: therapistsOf(c) }]
    : [];
}
