import type { Blocked, Situation, Step } from '../engine/step.ts';
import {
  hasRole,
  holdersOf,
  managerSeat,
  type PersonId,
  personOf,
  personSeat,
  type Seat,
  unitOf,
} from '../people/people.ts';
import type { OutpatientEvent } from './events.ts';
import type { Outpatient } from './outpatient.ts';

export type OutpatientStep = Step<Outpatient, OutpatientEvent>;

export function socialWorkerOf(c: Outpatient): Seat {
  return personSeat(c.socialWorker);
}

/** The enhetschef of the unit that gives the treatment. */
export function managerOf(c: Outpatient): Seat {
  return managerSeat(c.unit);
}

/** Who owes what the therapists owe: any of them; while there is none, the manager who is to name one (R1: no step lacks an owner). */
export function therapistsOf(c: Outpatient): Seat[] {
  return c.therapists.length > 0 ? c.therapists.map((t) => personSeat(t.id)) : [managerOf(c)];
}

/** What only a therapist may say waits, with the manager, until there is one (R25). */
export function untilAssigned(c: Outpatient): { blocked?: Blocked } {
  return c.therapists.length > 0 ? {} : { blocked: { why: 'assignFirst', who: managerOf(c) } };
}

/** The nearest managers of the socialsekreterare, as seats of the units that they belong to. */
export function managersOfSocialWorker(c: Outpatient, s: Situation): Seat[] {
  const known = personOf(s.people, c.socialWorker);
  // Someone who has left is no longer on the staff list, or works as something else: then any manager of socialsekreterare may give the
  // case to another.
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
 * The seats in the case that nobody holds any longer. A seat is held for as long as the person has the role that it was given to, and a
 * therapist in the unit that gives the treatment: without it they may not see the case any longer (ROUTINES 7). Anybody else who has
 * left the staff list holds no seat anyway.
 */
export function lostSeats(c: Outpatient, s: Situation): Seat[] {
  // Nobody can work in a unit that is no longer on the list: a therapist of whatever unit keeps their case then.
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

/** Who is to find another, and owes meanwhile what was owed, when nobody holds a seat that was the socialsekreterare's or a therapist's. */
export function heirsTo(seats: readonly Seat[], c: Outpatient, s: Situation): Seat[] {
  const managers = seats.includes(socialWorkerOf(c)) ? managersOfSocialWorker(c, s) : [];
  return managers.length > 0 ? managers : [managerOf(c)];
}

/** Who sees the case; with no socialsekreterare in it, whoever may give it to another too. */
export function partiesNow(c: Outpatient, s: Situation): Seat[] {
  const lost = lostSeats(c, s);
  const held = partiesOf(c).filter((seat) => !lost.includes(seat));
  return held.includes(socialWorkerOf(c)) ? held : [...held, ...managersOfSocialWorker(c, s)];
}

/** Everybody but one person's own seat. */
export function othersThan(seats: readonly Seat[], person: PersonId): Seat[] {
  return seats.filter((seat) => seat !== personSeat(person));
}

/** In treatment or before it: neither closed nor on its way to. */
export function isGoingOn(c: Outpatient): boolean {
  return c.closed === undefined && c.ending === undefined;
}
