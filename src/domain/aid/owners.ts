import type { NoAnswers } from '../engine/form.ts';
import type { Situation, StepAsking } from '../engine/step.ts';
import { careManagerRole, careManagersOf, unitOfSide } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { managerSeat, personSeat, type Seat } from '../people/seat.ts';
import { hasRole, personOf } from '../people/staff-list.ts';
import type { Aid } from './aid.ts';
import type { AidEvent } from './events.ts';

/** A step of S. `A` is the type of its answers. */
export type AidStep<Name extends string, A = NoAnswers> = StepAsking<Aid, AidEvent, Name, A>;

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
