import type { Opening } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import type { Day } from '../time.ts';
import type { Outpatient, Therapist } from './outpatient.ts';
import { isGoingOn, type OutpatientStep, therapistIn } from './parties.ts';
import { policy } from './policy.ts';

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
      ? unconsulted(c).map(({ id }) => askOnce(c, id, c.lastAssigned, 'assigned', since))
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
      ? unread(c).map(({ id, sent, on }) => askOnce(c, id, sent, 'carePlanSent', on))
      : [],
  answer: (_, __, opening) => [{ type: 'carePlanRead', therapist: therapistIn(opening) }],
};

/**
 * A tick that a therapist has not made and is no longer asked for, and the event that ended the
 * asking (E3).
 */
export interface Unconfirmed {
  readonly step: 'consult' | 'readCarePlan';
  readonly who: PersonId;
  readonly since: 'held' | 'planned';
}

/** E3: the card shows these as not confirmed. They can still be ticked. */
export function unconfirmed(c: Outpatient): Unconfirmed[] {
  const of = (step: Unconfirmed['step'], who: PersonId, n: number): Unconfirmed[] => {
    const since = passedBy(c, who, n);
    return since === undefined ? [] : [{ step, who, since }];
  };
  return [
    ...unconsulted(c).flatMap(({ id }) => of('consult', id, c.lastAssigned)),
    ...unread(c).flatMap(({ id, sent }) => of('readCarePlan', id, sent)),
  ];
}

/**
 * A duty. It becomes an offer when the initial meeting is held with the therapist, or the plan is
 * written.
 */
function askOnce(c: Outpatient, id: PersonId, n: number, what: string, day: Day): Opening {
  const seat = personSeat(id);
  if (passedBy(c, id, n) !== undefined) return { n, about: id, seats: [], may: [seat] };
  return { n, about: id, seats: [seat], deadline: policy.once(what, day) };
}

/**
 * The first event since it was asked for: the initial meeting with this therapist present, or the
 * plan.
 */
function passedBy(c: Outpatient, id: PersonId, asked: number): Unconfirmed['since'] | undefined {
  const held = c.meetings.initial.held.find(
    (talk) => talk.n > asked && talk.present.includes(id),
  )?.n;
  const planned = c.plan && c.plan.n > asked ? c.plan.n : undefined;
  if (held === undefined) return planned === undefined ? undefined : 'planned';
  return planned === undefined || held < planned ? 'held' : 'planned';
}

function unconsulted(c: Outpatient): readonly Therapist[] {
  return c.therapists.length < 2
    ? []
    : c.therapists.filter((t) => t.consultedAfter < c.lastAssigned);
}

function unread(c: Outpatient): { id: PersonId; sent: number; on: Day }[] {
  return c.therapists.flatMap(({ id, carePlanSent, carePlanSentOn, carePlanRead }) =>
    carePlanSent === undefined || carePlanSentOn === undefined || carePlanRead
      ? []
      : [{ id, sent: carePlanSent, on: carePlanSentOn }],
  );
}
