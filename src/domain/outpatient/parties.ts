import type { NoAnswers } from '../engine/form.ts';
import type { Blocked, Opening, Situation, StepAsking } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { managerSeat, personSeat, type Seat } from '../people/seat.ts';
import { hasRole, holdersOf, personOf, unitOf } from '../people/staff-list.ts';
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

/**
 * The seats in the case that have lost their holder. A person holds a seat while they have its
 * role, and a therapist while they work in the unit that gives the treatment: without it they may
 * not see the case any longer (docs/routines.md). Other people who have left the staff list hold no
 * seat in any case.
 */
export function lostSeats(c: Outpatient, s: Situation): Seat[] {
  // Nobody can work in a unit that has left the list. A therapist of any unit then keeps the case.
  const unit = unitOf(s.people, c.unit)?.id;
  const isTherapist = (id: PersonId) => c.therapists.some((t) => t.id === id);
  const holds = (id: PersonId) => {
    const person = personOf(s.people, id);
    if (!person) return false;
    return (
      (isTherapist(id) && hasRole(person, 'therapist', unit)) ||
      (c.socialWorker === id && hasRole(person, 'socialWorker'))
    );
  };
  return [c.socialWorker, ...c.therapists.map((t) => t.id)]
    .filter((id) => !holds(id))
    .map(personSeat);
}

/**
 * The managers who find another person, and owe the duties meanwhile, when the seat of the
 * socialsekreterare or of a therapist has lost its holder.
 */
export function heirsTo(seats: readonly Seat[], c: Outpatient, s: Situation): Seat[] {
  const managers = seats.includes(socialWorkerOf(c)) ? managersOfSocialWorker(c, s) : [];
  return managers.length > 0 ? managers : [managerOf(c)];
}

/**
 * The seats that see the case. When it has no socialsekreterare, the managers who may give it to
 * another see it too.
 */
export function partiesNow(c: Outpatient, s: Situation): Seat[] {
  const lost = lostSeats(c, s);
  const held = partiesOf(c).filter((seat) => !lost.includes(seat));
  return held.includes(socialWorkerOf(c)) ? held : [...held, ...managersOfSocialWorker(c, s)];
}

/** The seats without one person's own. */
export function othersThan(seats: readonly Seat[], person: PersonId): Seat[] {
  return seats.filter((seat) => seat !== personSeat(person));
}

/** True in treatment or before it. False once the case is closed or about to be closed. */
export function isGoingOn(c: Outpatient): boolean {
  return c.closed === undefined && c.ending === undefined;
}
