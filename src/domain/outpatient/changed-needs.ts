import type { Seat } from '../people/seat.ts';
import { isGoingOn, type OutpatientStep, partiesOf } from './parties.ts';

/**
 * R12: anybody in the case may say that the needs have changed. The socialsekreterare carries the
 * change through.
 */
export const needsChanged: OutpatientStep<'needsChanged'> = {
  name: 'needsChanged',
  rules: ['R12'],
  open: (c) =>
    isGoingOn(c) && c.firstAssigned && !c.care
      ? [{ n: c.firstAssigned.n, seats: [], may: partiesOf(c) }]
      : [],
  answer: () => [{ type: 'needsChanged' }],
};

/** R28: the therapist changes the treatment. A change of the needs is another thing (R12). */
export const treatmentChanged: OutpatientStep<'treatmentChanged'> = {
  name: 'treatmentChanged',
  rules: ['R28'],
  open: (c) =>
    isGoingOn(c) && c.plan && !c.treatment
      ? [{ n: c.plan.n, seats: [], may: c.therapists.map((t): Seat => `person:${t.id}`) }]
      : [],
  answer: () => [{ type: 'treatmentChanged' }],
};
