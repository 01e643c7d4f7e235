import { ifReadable } from '../domain/case-state.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { CaseKind } from '../domain/kinds.ts';
import type { CountedOutcome } from '../domain/measures.ts';
import {
  asSums,
  controlOf,
  countedIn,
  isEmpty,
  kindsOf,
  type Month,
  monthBefore,
  monthOf,
  type OwnControl,
  type UnitControl,
} from '../domain/own-control.ts';
import { actingFor } from '../domain/people/acting-for.ts';
import type { PersonId, Unit } from '../domain/people/people.ts';
import { managerSeat, personSeat } from '../domain/people/seat.ts';
import { lastKnown } from '../domain/people/staff-list.ts';
import { unitsBelow, unitsInFull } from '../domain/people/units-of-manager.ts';
import { type StandsStill, standsStillIn } from '../domain/standing-still.ts';
import type { Store } from './ports/case-store.ts';

/** What the cases count today, of some units. */
export interface Counted {
  readonly outcomes: readonly CountedOutcome[];
  readonly still: readonly StandsStill[];
}

/**
 * A month of the units that the person manages, and sums of those below them, counted from the cases
 * at each call (E20).
 */
export async function ownControlOf(
  store: Store,
  person: PersonId,
  month: Month,
  s: Situation,
): Promise<OwnControl> {
  const units = [...unitsInFull(person, s), ...unitsBelow(person, s)];
  return controlFor(person, month, await countIn(store, units, s), s);
}

/**
 * The managers of the units and their managers, or people who act for them today, who have a figure
 * to see in the month.
 */
export function managersToTell(counted: Counted, month: Month, s: Situation): PersonId[] {
  const seats = s.people.staff.units.flatMap(({ id, manager }) => {
    const above = lastKnown(s.people, manager)?.manager;
    return [managerSeat(id), ...(above === undefined ? [] : [personSeat(above)])];
  });
  const acting = seats.map((seat) => actingFor(seat, s)?.person);
  return [...new Set(acting.filter((id) => id !== undefined))].filter((id) =>
    hasFigures(controlFor(id, month, counted, s)),
  );
}

/** True when there is something to count in it, and not only figures that are left out. */
export function hasFigures({ units }: OwnControl): boolean {
  return units.some(({ figures, still }) => figures.length > 0 || still !== undefined);
}

/** Counts every case of these units once: each view of a month is read off that. */
export async function countIn(
  store: Store,
  units: readonly Unit[],
  s: Situation,
): Promise<Counted> {
  const kinds: CaseKind[] = [...new Set(units.flatMap(kindsOf))];
  const docs = await store.allOf(kinds);
  const of = docs.flatMap((doc) =>
    ifReadable(() => ({ outcomes: countedIn(doc, s), still: standsStillIn(doc, s) })),
  );
  return {
    outcomes: of.flatMap(({ outcomes }) => outcomes),
    still: of.flatMap(({ still }) => still),
  };
}

/** A month of one unit, whole. */
export function unitControl(
  { id }: Unit,
  month: Month,
  { outcomes, still }: Counted,
  s: Situation,
): UnitControl {
  return controlOf(id, month, outcomes, still, s.today);
}

/**
 * The running month if it is asked for, else the month before. No case of that month has been
 * deleted yet.
 */
export function monthShown(asked: string | undefined, s: Situation): Month {
  return asked === monthOf(s.today) ? asked : monthBefore(s.today);
}

function controlFor(person: PersonId, month: Month, counted: Counted, s: Situation): OwnControl {
  const of = (unit: Unit) => unitControl(unit, month, counted, s);
  const units = [
    ...unitsInFull(person, s).map(of),
    ...unitsBelow(person, s).map((unit) => asSums(of(unit))),
  ];
  return { month, day: s.today, units: units.filter((unit) => !isEmpty(unit)) };
}
