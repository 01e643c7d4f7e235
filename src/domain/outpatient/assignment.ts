import { choicesIn } from '../engine/form.ts';
import { assignmentPolicy } from './assignment-policy.ts';
import { isGoingOn, managerOf, type OutpatientStep, socialWorkerOf } from './parties.ts';
import { policy } from './policy.ts';
import { therapistsToName, whoCannot } from './therapists-to-name.ts';

/**
 * R15, R16, R18: the manager names one or more therapists of the unit. The bot never names anybody.
 */
export const assign: OutpatientStep<'assign', { therapists: string }> = {
  name: 'assign',
  coversDaysOff: true,
  rules: ['R15', 'R16', 'R18'],
  open: (c, s) =>
    isGoingOn(c) && c.toAssign
      ? [
          {
            n: c.toAssign.n,
            seats: [managerOf(c)],
            deadline: assignmentPolicy.assignment(c.toAssign.on, socialWorkerOf(c), s.today),
          },
        ]
      : [],
  asks: (c, _, s) => [
    {
      id: 'therapists',
      kind: 'several',
      of: therapistsToName(c, s),
      cannot: whoCannot(c),
      showsLoad: true,
    },
  ],
  answer: (_, answers) => [{ type: 'assigned', therapists: choicesIn(answers, 'therapists') }],
};

/**
 * R19: one therapist cannot take the case and others stay. The manager may decide that these are
 * enough.
 */
export const enough: OutpatientStep<'enough'> = {
  name: 'enough',
  rules: ['E11'],
  open: (c) =>
    isGoingOn(c) && c.toAssign && c.therapists.length > 0
      ? [{ n: c.toAssign.n, seats: [], may: [managerOf(c)] }]
      : [],
  answer: () => [{ type: 'assignmentEnough' }],
};

/**
 * R17: the first information is given by word of mouth. One press counts for all therapists (E3).
 */
export const inform: OutpatientStep<'inform'> = {
  name: 'inform',
  rules: ['R17'],
  open: (c, s) => {
    const waiting = c.therapists.find((t) => t.informedOn === undefined);
    return isGoingOn(c) && waiting
      ? [
          {
            n: waiting.n,
            seats: [managerOf(c)],
            deadline: policy.ordinary('assigned', waiting.assignedOn, s.today),
          },
        ]
      : [];
  },
  answer: () => [{ type: 'informed' }],
};
