import type { Index, Wait } from './case-document.ts';
import type { Situation } from './engine/step.ts';
import { type CaseKind, isOneTime } from './kinds.ts';
import type { PersonId, Unit } from './people/people.ts';
import { personSeat } from './people/seat.ts';
import { personOf } from './people/staff-list.ts';
import { unitOfSeat } from './standing-still.ts';
import type { Day } from './time.ts';
import { daysStill } from './waits.ts';

/** A figure that fewer people owe goes no further up than to their own manager (E20). */
const FEWEST_PEOPLE = 3;

/** An open case as a unit is counted by: what its index says, and nothing that is read in it. */
export interface UnitCase {
  readonly id: string;
  readonly kind: CaseKind;
  readonly index: Pick<Index, 'people' | 'units' | 'waits' | 'unassigned' | 'held'>;
}

/** Four figures of a unit's open cases. A case can count in several of them. */
export interface UnitFigures {
  readonly ongoing: number;
  /** Nobody of the unit has been named for it, or has taken it. */
  readonly unassigned: number;
  /** Somebody of the unit owes something past the routine's last day. */
  readonly late: number;
  /** Something that the unit owes stands still (`standsStillIn`), which what is late does too. */
  readonly still: number;
}

/** A case that stands still, by what has done so the longest in it. */
export interface Standing {
  readonly id: string;
  readonly days: number;
  /** True when somebody of the unit owes it, false when the unit waits for others. */
  readonly isOwn: boolean;
}

/** A unit as its manager sees it (E24). It counts nothing by person. */
export interface UnitPicture {
  readonly unit: Unit;
  readonly figures: UnitFigures;
  /** What waits for the unit first, then what waits for others, each the longest first. */
  readonly standing: readonly Standing[];
}

/**
 * The figures as the manager above may see them. What fewer than three people owe is one person's,
 * and is left out of them (E20).
 */
export function figuresAbove(
  unit: Unit,
  cases: readonly UnitCase[],
  s: Situation,
): Partial<UnitFigures> {
  const { ongoing, unassigned, late, still } = unitPicture(unit, cases, s).figures;
  const owed = (isCounted: (wait: Wait) => boolean) =>
    new Set(
      cases
        .flatMap(({ index }) => index.waits ?? [])
        .filter((wait) => wait.units.includes(unit.id) && isCounted(wait))
        .flatMap((wait) => wait.owed.filter((id) => worksIn(id, unit, s))),
    ).size;
  const isShown = (count: number, people: number) => count === 0 || people >= FEWEST_PEOPLE;
  return {
    ongoing,
    unassigned,
    ...(isShown(
      late,
      owed((wait) => isLate(wait, s.today)),
    )
      ? { late }
      : {}),
    ...(isShown(
      still,
      owed((wait) => daysStill(wait, s.today) !== undefined),
    )
      ? { still }
      : {}),
  };
}

function worksIn(id: PersonId, unit: Unit, { people }: Situation): boolean {
  const known = personOf(people, id);
  return id === unit.manager || known?.roles.some((held) => held.unit === unit.id) === true;
}

function isLate({ last }: Wait, today: Day): boolean {
  return last !== undefined && last < today;
}

/**
 * The picture of a unit, counted from the index of open cases. Cases of other units count for
 * nothing. What a figure calls late or still is what the unit itself owes.
 */
export function unitPicture(unit: Unit, cases: readonly UnitCase[], s: Situation): UnitPicture {
  const own = cases.filter((one) => !isOneTime(one.kind) && unitsOf(one, s).includes(unit.id));
  const owed = own.map(({ index }) =>
    (index.waits ?? []).filter(({ units }) => units.includes(unit.id)),
  );
  return {
    unit,
    figures: {
      ongoing: own.length,
      unassigned: own.filter(({ index }) => index.unassigned?.includes(unit.id)).length,
      late: owed.filter((waits) => waits.some((wait) => isLate(wait, s.today))).length,
      still: owed.filter((waits) => waits.some((wait) => daysStill(wait, s.today) !== undefined))
        .length,
    },
    standing: own
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap((one) => standingOf(one, unit, s.today))
      .toSorted(longestFirst),
  };
}

/** The units of a case. An older index does not say, so that its people do (docs/design.md). */
function unitsOf({ kind, index: { units, people } }: UnitCase, s: Situation): readonly string[] {
  return units ?? people.flatMap((id) => unitOfSeat(personSeat(id), kind, s.people) ?? []);
}

function standingOf({ id, index }: UnitCase, unit: Unit, today: Day): Standing[] {
  const longest = longestIn(index.waits ?? [], unit, today);
  return longest === undefined ? [] : [{ id, days: longest.days, isOwn: longest.isOwn }];
}

/**
 * What has stood still the longest in a case, and for how many days. What the unit owes goes before what
 * it waits for. Undefined when everything is on its way.
 */
export function longestIn<W extends Wait>(
  waits: readonly W[],
  unit: Unit,
  today: Day,
): { readonly wait: W; readonly days: number; readonly isOwn: boolean } | undefined {
  const all = waits.flatMap((wait) => {
    const days = daysStill(wait, today);
    return days === undefined ? [] : [{ wait, days, isOwn: wait.units.includes(unit.id) }];
  });
  return all.toSorted(longestFirst)[0];
}

function longestFirst(
  one: Pick<Standing, 'days' | 'isOwn'>,
  other: Pick<Standing, 'days' | 'isOwn'>,
): number {
  if (one.isOwn !== other.isOwn) return one.isOwn ? -1 : 1;
  return other.days - one.days;
}
