import type { Barred, Situation, Step } from '../engine/step.ts';
import {
  careManagerRole,
  careManagersOf,
  hasRole,
  managerSeat,
  otherSide,
  type Person,
  type PersonId,
  personOf,
  personSeat,
  type Seat,
  type Side,
  sidesOf,
  unitOfSide,
} from '../people/people.ts';
import { spokenFor } from './agreement.ts';
import type { Aid } from './aid.ts';
import type { AidEvent } from './events.ts';

export type AidStep<Name extends string = string> = Step<Aid, AidEvent, Name>;

/** The handläggare of a unit: everybody there who may take what the unit is asked. */
export function groupOf(side: Side, s: Situation): Seat[] {
  return careManagersOf(s.people, side).map((person) => personSeat(person.id));
}

/** The enhetschef of a side. */
export function managerOf(side: Side, s: Situation): Seat {
  return managerSeat(unitOfSide(s.people, side)?.id ?? side);
}

/** The enhetschefer of both units, who own their joint decisions (E16). */
export function managersOf(s: Situation): Seat[] {
  return [managerOf('VO', s), managerOf('FH', s)];
}

/**
 * The named handläggare of a side, while they work there. A person who has left the unit answers
 * for nothing in it.
 */
export function handlerOf(c: Aid, side: Side, s: Situation): PersonId | undefined {
  const named = personOf(s.people, c.people[side]);
  return named && hasRole(named, careManagerRole(side)) ? named.id : undefined;
}

/** The named handläggare of a side, or everybody there while there is none. */
export function handlersOf(c: Aid, side: Side, s: Situation): Seat[] {
  const named = handlerOf(c, side, s);
  return named === undefined ? groupOf(side, s) : [personSeat(named)];
}

/**
 * The seats that watch, or have the case, inside the unit that answers for it. VO watches as a unit
 * (S5, S6), and FH by the person who took it (S12).
 */
export function ownersOf(c: Aid, s: Situation): Seat[] {
  return c.kind === 'watch' && c.owner.side === 'VO'
    ? groupOf('VO', s)
    : handlersOf(c, c.owner.side, s);
}

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
 * E17, I8: one person never sits on both chairs. It bars the people who have spoken for the other
 * unit. It also bars everybody who neither works in this unit nor manages its manager from standing
 * in here (S2, S14).
 */
export function otherChair(
  side: Side,
  s: Situation,
  ...spoken: readonly (PersonId | undefined)[]
): Barred {
  const taken = spoken.filter((id) => id !== undefined);
  return { people: [...new Set([...taken, ...strangersTo(side, s)])], why: 'otherChair' };
}

/**
 * I8, E17: bars the people who have spoken for the other unit in this case, as its handläggare or
 * its manager.
 */
export function spokenForOther(c: Aid, side: Side, s: Situation): Barred {
  const other = otherSide(side);
  return otherChair(
    side,
    s,
    c.people[other],
    ...(c.agreement ? spokenFor(other, c.agreement) : []),
  );
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
  return unbarred(groupOf(side, s), barredFrom(c, side, s));
}

/**
 * Those of these seats that may answer. If none may, all remain, so that the task falls to nobody
 * else.
 */
export function unbarred(seats: readonly Seat[], { people }: Barred): Seat[] {
  const barred = people.map(personSeat);
  const able = seats.filter((seat) => !barred.includes(seat));
  return able.length > 0 ? able : [...seats];
}
