import type { CaseDocument } from '../case-document.ts';
import { ifReadable, stateOf } from '../case-state.ts';
import type { Situation } from '../engine/step.ts';
import { actingFor } from '../people/acting-for.ts';
import { sidesOf, unitOfSide } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { managerSeat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import { representedBy } from '../people/stand-ins.ts';
import type { Instant } from '../time.ts';
import { viewOf } from '../view.ts';
import type { Aid } from './aid.ts';
import { heldSince } from './aid.ts';

/** An active watch as a colleague is told of it, never by its number in the case system (E14). */
export interface Watched {
  readonly number: string;
  readonly side: Side;
  /** The person who has FH's watch. Absent at VO, which watches as a unit (S5). */
  readonly person?: PersonId;
  /** Since when that person, or the unit, has it. */
  readonly since: Instant;
  /** The id of the case, for people who may open it. */
  readonly id?: string;
}

/** What "vem bevakar" answers. */
export interface WhoWatches {
  readonly watches: readonly Watched[];
  /**
   * Only the number of the other unit's watches, and whom to ask, where the municipality wants it
   * so.
   */
  readonly counted?: { readonly side: Side; readonly count: number; readonly ask?: PersonId };
  /**
   * The numbers of watches that cannot be read. They are shown because somebody watches them all
   * the same.
   */
  readonly unreadable: readonly string[];
}

/** The units for aid of the person, and of the people for whom they stand in (E9). */
export function sidesFor(person: PersonId, s: Situation): Side[] {
  const sides = representedBy(person, s.people, s.today).flatMap((id) => {
    const known = personOf(s.people, id);
    return known ? sidesOf(known, s.people) : [];
  });
  return [...new Set(sides)];
}

/**
 * E14: every active watch, for the handläggare and the managers of both units. Ended watches are
 * left out.
 */
export function whoWatches(
  docs: readonly CaseDocument<'watch'>[],
  viewer: PersonId,
  s: Situation,
): WhoWatches {
  const read = docs.map((doc) => ({ doc, c: ifReadable(() => stateOf(doc))[0] }));
  const active = read.flatMap(({ doc, c }) => (c && !c.ended ? [{ doc, c }] : []));
  const own = sidesFor(viewer, s);
  const isListed = ({ c }: { c: Aid }) =>
    !s.settings.countOtherWatches || own.includes(c.owner.side);
  const counted = active.filter((watch) => !isListed(watch));
  const side = counted[0]?.c.owner.side;
  return {
    watches: active.filter(isListed).map(({ doc, c }) => describeWatch(doc, c, viewer, s)),
    ...(side === undefined
      ? {}
      : { counted: { side, count: counted.length, ...askedOf(side, s) } }),
    unreadable: read.flatMap(({ doc, c }) => (c ? [] : [doc.number])),
  };
}

function describeWatch(doc: CaseDocument, c: Aid, viewer: PersonId, s: Situation): Watched {
  const { side } = c.owner;
  const person = side === 'FH' ? c.people.FH : undefined;
  return {
    number: doc.number,
    side,
    ...(person === undefined ? {} : { person }),
    since: heldSince(c),
    ...(viewOf(doc, viewer, s) ? { id: doc.id } : {}),
  };
}

/** The manager of a unit, or their stand-in, as the person to ask. */
export function askedOf(side: Side, s: Situation): { ask?: PersonId } {
  const unit = unitOfSide(s.people, side);
  const ask = unit && actingFor(managerSeat(unit.id), s)?.person;
  return ask === undefined ? {} : { ask };
}
