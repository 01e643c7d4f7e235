import type { Barred, Situation } from '../engine/step.ts';
import { sidesOf, unitOfSide } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import type { Aid } from './aid.ts';
import { groupOf } from './owners.ts';
import { delegates } from './parties.ts';

/** Bars everybody else from recording a decision on vob, even as a stand-in (E17, I2). */
export function withoutDelegation(s: Situation): Barred {
  const may = delegates(s);
  return {
    people: s.people.staff.people.map((person) => person.id).filter((id) => !may.includes(id)),
    why: 'noDelegation',
  };
}

/**
 * E10: bars everybody without an account in Link from watching. The other unit is barred too (S14).
 */
export function withoutLink(side: Side, s: Situation): Barred {
  const people = s.people.staff.people
    .filter((person) => person.linkAccess !== true)
    .map((person) => person.id);
  return { people: [...new Set([...people, ...strangersTo(side, s)])], why: 'noLinkAccess' };
}

/**
 * Everyone outside this unit. A task of the unit never falls to them, even if the whole unit is
 * absent.
 */
export function strangersTo(side: Side, s: Situation): PersonId[] {
  const above = personOf(s.people, unitOfSide(s.people, side)?.manager)?.manager;
  return s.people.staff.people
    .filter((person) => person.id !== above && !sidesOf(person, s.people).includes(side))
    .map((person) => person.id);
}

/**
 * Bars people without an account in Link from watching (E10), and the other unit from taking
 * anything for this one, even when everybody here is away (S14).
 */
export function barredFrom(c: Aid, side: Side, s: Situation): Barred {
  return c.kind === 'watch'
    ? withoutLink(side, s)
    : { people: strangersTo(side, s), why: 'otherUnit' };
}

/**
 * The people of a unit who can take it. For a watch these are the ones with an account in Link, if
 * anybody has one (E10).
 */
export function ableOf(c: Aid, side: Side, s: Situation): Seat[] {
  return withoutBarred(groupOf(side, s), barredFrom(c, side, s));
}

/**
 * Those of these seats that may answer. If none may, all remain, so that the task falls to nobody
 * else.
 */
export function withoutBarred(seats: readonly Seat[], { people }: Barred): Seat[] {
  const barred = people.map(personSeat);
  const able = seats.filter((seat) => !barred.includes(seat));
  return able.length > 0 ? able : [...seats];
}
