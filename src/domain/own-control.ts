import type { CaseDocument } from './case-document.ts';
import { stateOf } from './case-state.ts';
import { standingEvents } from './engine/case.ts';
import type { Situation } from './engine/step.ts';
import { type CaseKind, caseKinds, kindOf } from './kinds.ts';
import { type CountedOutcome, type Measure, measures } from './measures.ts';
import type { PersonId, Unit } from './people/people.ts';
import type { StandsStill } from './standing-still.ts';
import { addDays, addMonths, type Day } from './time.ts';

/** A calendar month in Sweden, YYYY-MM. */
export type Month = string;

/** The number of outcomes of each measure. */
const OUTCOMES = {
  assignments: 3,
  initialMeetings: 3,
  plans: 3,
  followUps: 3,
  decisions: 3,
  checks: 4,
  watches: 3,
  applications: 3,
  handovers: 3,
} as const satisfies Readonly<Record<Measure, number>>;

/** The most days that each age of what stands still reaches to. The last one has no end (E20). */
const AGES = [30, 60, 90, Number.POSITIVE_INFINITY];

/** A figure that fewer persons of the unit owe is one person's (E20). */
const FEWEST_PERSONS = 3;

/**
 * How many had each outcome, the best first. Meetings, plans and follow-ups are in time, late or
 * missing. A decision is carried out within 30 days, three months or later. Checks are confirmed in
 * time, late, afterwards or not at all. A watch is taken within the hour, the same day or later.
 * Everything else is taken the same day, within one working day or later.
 */
export type Counts = readonly number[];

/** What is counted of one thing. `isOnePersons`: it is shown to the unit's manager alone (E20). */
export interface Figure {
  readonly of: Counts;
  readonly isOnePersons: boolean;
}

/** A month of one unit. A measure without anything to count is left out. */
export interface UnitControl {
  readonly unit: string;
  readonly figures: readonly ({ readonly measure: Measure } & Figure)[];
  /** What stands still today by age: 0–30, 31–60, 61–90 and over 90 days. Absent when nothing does. */
  readonly still?: Figure;
  /** It is for the manager above, who gets sums without what is one person's (E20). */
  readonly isSums?: true;
  /** How many of its figures are therefore left out. */
  readonly leftOut?: number;
}

/** A month of some units, as counts alone. A unit without anything to show is left out. */
export interface OwnControl {
  readonly month: Month;
  /** The day on which it was counted, and on which things stood still. */
  readonly day: Day;
  readonly units: readonly UnitControl[];
}

/** The month of a unit, from all that was counted. */
export function controlOf(
  unit: string,
  month: Month,
  counted: readonly CountedOutcome[],
  still: readonly StandsStill[],
  today: Day,
): UnitControl {
  const inMonth = counted.filter((one) => one.unit === unit && monthOf(one.day) === month);
  const figures = measures.flatMap((measure) => {
    const own = inMonth.filter((one) => one.measure === measure);
    const of = Array.from(
      { length: OUTCOMES[measure] },
      (_, at) => own.filter(({ outcome }) => outcome === at).length,
    );
    return own.length === 0 ? [] : [{ measure, of, isOnePersons: isOnePersons(own) }];
  });
  const own = still.filter((one) => one.unit === unit);
  const ages = own.map(({ since }) =>
    AGES.findIndex((most) => today <= addDaysOrEver(since, most)),
  );
  const of = AGES.map((_, at) => ages.filter((age) => age === at).length);
  return {
    unit,
    figures,
    ...(own.length === 0 ? {} : { still: { of, isOnePersons: isOnePersons(own) } }),
  };
}

/** The month as the manager above may see it: without what is one person's (E20). */
export function asSums({ unit, figures, still }: UnitControl): UnitControl {
  const kept = figures.filter((figure) => !figure.isOnePersons);
  const leftOut = figures.length - kept.length + (still?.isOnePersons ? 1 : 0);
  return {
    unit,
    isSums: true,
    figures: kept,
    ...(still && !still.isOnePersons ? { still } : {}),
    ...(leftOut > 0 ? { leftOut } : {}),
  };
}

/** True when there is nothing to say of the unit. */
export function isEmpty({ figures, still, leftOut }: UnitControl): boolean {
  return figures.length === 0 && still === undefined && leftOut === undefined;
}

/**
 * The things that a case counts, each of them once. A thing counts on the day when it was done in
 * time, or otherwise on the day when its time was out, so that the months add up. It does not count
 * while time is left, and a case that was opened by mistake counts nothing. It counts for the unit
 * that owed it.
 */
export function countedIn(doc: CaseDocument, s: Situation): readonly CountedOutcome[] {
  return kindOf(doc.kind).count(stateOf(doc), standingEvents(doc.events), s);
}

/** The kinds of cases that count for a unit. */
export function kindsOf(unit: Unit): CaseKind[] {
  return caseKinds.filter((kind) => kindOf(kind).isOfUnit(unit));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function monthBefore(day: Day): Month {
  return monthsBefore(day, 1);
}

/** The month `n` months before the one of the day. */
export function monthsBefore(day: Day, n: number): Month {
  return monthOf(addMonths(`${monthOf(day)}-01`, -n));
}

function isOnePersons(own: readonly { readonly owed: readonly PersonId[] }[]): boolean {
  return new Set(own.flatMap(({ owed }) => owed)).size < FEWEST_PERSONS;
}

function addDaysOrEver(day: Day, n: number): Day {
  return Number.isFinite(n) ? addDays(day, n) : '9999-12-31';
}
