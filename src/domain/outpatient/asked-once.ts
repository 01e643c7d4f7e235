import type { Opening } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import type { Day } from '../time.ts';
import type { Outpatient } from './outpatient.ts';
import { isGoingOn, type OutpatientStep, therapistIn } from './parties.ts';
import { policy } from './policy.ts';
import { passedBy, unconsultedTherapists, unreadCarePlans } from './unconfirmed.ts';

/**
 * R20: each therapist confirms that they have consulted the others, at the start and again when
 * somebody is added.
 */
export const consult: OutpatientStep<'consult'> = {
  name: 'consult',
  rules: ['R20'],
  open: (c) => {
    const since = c.therapists.at(-1)?.assignedOn ?? c.openedOn;
    return isGoingOn(c)
      ? unconsultedTherapists(c).map(({ id }) => askOnce(c, id, c.lastAssigned, 'assigned', since))
      : [];
  },
  answer: (_, __, opening) => [{ type: 'consulted', therapist: therapistIn(opening) }],
};

/** R23: each therapist reads the care plan, after R9. */
export const readCarePlan: OutpatientStep<'readCarePlan'> = {
  name: 'readCarePlan',
  rules: ['R23'],
  open: (c) =>
    isGoingOn(c)
      ? unreadCarePlans(c).map(({ id, sent, on }) => askOnce(c, id, sent, 'carePlanSent', on))
      : [],
  answer: (_, __, opening) => [{ type: 'carePlanRead', therapist: therapistIn(opening) }],
};

/**
 * A duty. It becomes an offer when the initial meeting is held with the therapist, or the plan is
 * written.
 */
function askOnce(c: Outpatient, id: PersonId, n: number, what: string, day: Day): Opening {
  const seat = personSeat(id);
  if (passedBy(c, id, n) !== undefined) return { n, about: id, seats: [], may: [seat] };
  return { n, about: id, seats: [seat], deadline: policy.once(what, day) };
}
