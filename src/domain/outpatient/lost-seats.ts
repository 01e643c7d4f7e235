import type { Situation } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { hasRole, personOf, unitOf } from '../people/staff-list.ts';
import type { Outpatient } from './outpatient.ts';
import { managerOf, managersOfSocialWorker, partiesOf, socialWorkerOf } from './parties.ts';

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
