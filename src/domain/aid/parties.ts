import type { Situation } from '../engine/step.ts';
import { otherSide, sidesOf, unitOfSide } from '../people/aid-units.ts';
import type { Person, PersonId, Side } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import type { Aid } from './aid.ts';
import { groupOf, handlersOf, ownersOf } from './owners.ts';

/**
 * The seats that see the case: the named handläggare, the people who are asked to take it or to
 * talk, and the unit that watches.
 */
export function partiesOf(c: Aid, s: Situation): Seat[] {
  const named = (['VO', 'FH'] as const).flatMap((side) =>
    worksAt(side, c.people[side], s) ? [personSeat(c.people[side])] : [],
  );
  const asked =
    c.asked && worksAt(c.offer?.to ?? c.owner.side, c.asked.to, s) ? [personSeat(c.asked.to)] : [];
  const offered = c.offer && !c.ended ? groupOf(c.offer.to, s) : [];
  const talking = c.agreement ? handlersOf(c, otherSide(c.owner.side), s) : [];
  // A decision on a care home concerns only VO and its delegates (E17).
  const decided = [c.decided?.by, c.vob?.askedBy]
    .filter((id) => id !== undefined && !worksAt('FH', id, s))
    .map(personSeat);
  const deciding = c.vob?.phase === 'proposed' && !c.ended ? delegates(s).map(personSeat) : [];
  const owners = c.ended ? [] : ownersOf(c, s);
  return [
    ...new Set([...owners, ...named, ...asked, ...offered, ...talking, ...deciding, ...decided]),
  ];
}

/**
 * True when the person works at the side. A person who has moved to the other unit has no part in
 * what they had, or were asked to take, in the first.
 */
export function worksAt(side: Side, id: PersonId | undefined, s: Situation): id is PersonId {
  const known = personOf(s.people, id);
  return known !== undefined && sidesOf(known, s.people).includes(side);
}

/**
 * S2: the staff of the two units for aid, the managers of their managers, and the named superior.
 */
export function concernsAid(person: Person, s: Situation): boolean {
  if (sidesOf(person, s.people).length > 0 || s.settings.superior === person.id) return true;
  return (['VO', 'FH'] as const).some(
    (side) => personOf(s.people, unitOfSide(s.people, side)?.manager)?.manager === person.id,
  );
}

/**
 * The people who may decide on a care home (vob): a list of VO's own, without anybody who has a
 * part in FH (S20, E17, I2).
 */
export function delegates(s: Situation): PersonId[] {
  const named = unitOfSide(s.people, 'VO')?.vobDelegates ?? [];
  return named.filter((id) => {
    const person = personOf(s.people, id);
    return person !== undefined && !sidesOf(person, s.people).includes('FH');
  });
}
