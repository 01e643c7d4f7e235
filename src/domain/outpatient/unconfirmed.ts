import type { PersonId } from '../people/people.ts';
import type { Day } from '../time.ts';
import type { Outpatient, Therapist } from './outpatient.ts';

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
export function unconfirmedTicks(c: Outpatient): Unconfirmed[] {
  const of = (step: Unconfirmed['step'], who: PersonId, n: number): Unconfirmed[] => {
    const since = passedBy(c, who, n);
    return since === undefined ? [] : [{ step, who, since }];
  };
  return [
    ...unconsultedTherapists(c).flatMap(({ id }) => of('consult', id, c.lastAssigned)),
    ...unreadCarePlans(c).flatMap(({ id, sent }) => of('readCarePlan', id, sent)),
  ];
}

/**
 * The first event since it was asked for: the initial meeting with this therapist present, or the
 * plan.
 */
export function passedBy(
  c: Outpatient,
  id: PersonId,
  asked: number,
): Unconfirmed['since'] | undefined {
  const held = c.meetings.initial.held.find(
    (talk) => talk.n > asked && talk.present.includes(id),
  )?.n;
  const planned = c.plan && c.plan.n > asked ? c.plan.n : undefined;
  if (held === undefined) return planned === undefined ? undefined : 'planned';
  return planned === undefined || held < planned ? 'held' : 'planned';
}

export function unconsultedTherapists(c: Outpatient): readonly Therapist[] {
  return c.therapists.length < 2
    ? []
    : c.therapists.filter((t) => t.consultedAfter < c.lastAssigned);
}

export function unreadCarePlans(c: Outpatient): { id: PersonId; sent: number; on: Day }[] {
  return c.therapists.flatMap(({ id, carePlanSent, carePlanSentOn, carePlanRead }) =>
    carePlanSent === undefined || carePlanSentOn === undefined || carePlanRead
      ? []
      : [{ id, sent: carePlanSent, on: carePlanSentOn }],
  );
}
