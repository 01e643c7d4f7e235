import type { Situation } from '../engine/step.ts';
import { personSeat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import { addDays, type Day } from '../time.ts';
import type { Outpatient } from './outpatient.ts';
import { managerOf, type OutpatientStep, therapistsOf } from './parties.ts';
import { planToWrite } from './plan.ts';
import { PLAN_DAYS, policy } from './policy.ts';

/** "Klar senast …" for an overdue plan. It informs the others and moves no deadline. */
export const expectPlan: OutpatientStep<'expectPlan', { day: Day }> = {
  name: 'expectPlan',
  rules: ['E6'],
  open: (c, s) => openWhenOverdue(c, s),
  asks: (_, __, s) => [{ id: 'day', kind: 'day', earliest: s.today }],
  answer: (_, answers) => [{ type: 'planExpected', until: answers.day }],
};

export const askManager: OutpatientStep<'askManager'> = {
  name: 'askManager',
  rules: ['R31'],
  open: (c, s) => (c.managerAsked ? [] : openWhenOverdue(c, s)),
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

function openWhenOverdue(c: Outpatient, s: Situation) {
  const from = planToWrite(c, s);
  return from && addDays(from.day, PLAN_DAYS) < s.today
    ? [{ n: from.n, seats: [], may: therapistsOf(c) }]
    : [];
}
