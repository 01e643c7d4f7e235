import type { NoAnswers } from '../engine/form.ts';
import type { Blocked, Opening, Situation, StepAsking } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { managerSeat, personSeat, type Seat } from '../people/seat.ts';
import { hasRole, holdersOf, personOf } from '../people/staff-list.ts';
import type { OutpatientEvent } from './events.ts';
import type { Outpatient } from './outpatient.ts';

/** A step of R. `A` is the type of its answers. */
export type OutpatientStep<Name extends string, A = NoAnswers> = StepAsking<
  Outpatient,
  OutpatientEvent,
  Name,
  A
>;

/** The therapist for whom a step is open. Throws when the step opens once for the whole case. */
export function therapistIn({ about }: Opening): PersonId {
  if (about === undefined) throw new Error('This step is not open for one therapist.');
  return about;
}

export function socialWorkerOf(c: Outpatient): Seat {
  return personSeat(c.socialWorker);
}

/** The enhetschef of the unit that gives the treatment. */
export function managerOf(c: Outpatient): Seat {
  return managerSeat(c.unit);
}

/**
 * Any of the therapists owes what the therapists owe. While there is none, the manager who must
 * name one owes it (R1: every step has an owner).
 */
export function therapistsOf(c: Outpatient): Seat[] {
  return c.therapists.length > 0 ? c.therapists.map((t) => personSeat(t.id)) : [managerOf(c)];
}

/** Blocks what only a therapist may state. It waits with the manager until there is one (R25). */
export function untilAssigned(c: Outpatient): { blocked?: Blocked } {
  return c.therapists.length > 0 ? {} : { blocked: { why: 'assignFirst', who: managerOf(c) } };
}

/** The nearest managers of the socialsekreterare, as seats of their units. */
export function managersOfSocialWorker(c: Outpatient, s: Situation): Seat[] {
  const known = personOf(s.people, c.socialWorker);
  // When that person has left the staff list or has another role, any manager of socialsekreterare
  // may give the case to another.
  const isThere = known !== undefined && hasRole(known, 'socialWorker');
  const roles = (isThere ? [known] : holdersOf(s.people, 'socialWorker')).flatMap(
    (person) => person.roles,
  );
  const units = roles.filter((held) => held.role === 'socialWorker').map((held) => held.unit);
  return [...new Set(units)].map(managerSeat);
}

/** Those who meet den enskilde. */
export function meetingParties(c: Outpatient): Seat[] {
  return [socialWorkerOf(c), ...c.therapists.map((t) => personSeat(t.id))];
}

export function partiesOf(c: Outpatient): Seat[] {
  return [...meetingParties(c), managerOf(c)];
}

/** The seats without one person's own. */
export function othersThan(seats: readonly Seat[], person: PersonId): Seat[] {
  return seats.filter((seat) => seat !== personSeat(person));
}

/** True in treatment or before it. False once the case is closed or about to be closed. */
export function isGoingOn(c: Outpatient): boolean {
  return c.closed === undefined && c.ending === undefined;
}
