import type { CaseDocument } from './case-document.ts';
import { stateOf } from './case-state.ts';
import { standingEvents } from './engine/case.ts';
import type { Situation } from './engine/step.ts';
import { type CaseKind, caseKinds, kindOf } from './kinds.ts';
import { type CountedOutcome, type Measure, measures } from './measures.ts';
import type { PersonId, Unit } from './people/people.ts';
import { representedBy } from './people/stand-ins.ts';
import { addDays, type Day } from './time.ts';

/** A calendar month in Sweden, YYYY-MM. */
export type Month = string;

/** The number of outcomes of each measure. */
const OUTCOMES: Readonly<Record<Measure, number>> = {
  plans: 3,
  followUps: 3,
  assignments: 3,
  checks: 4,
  watches: 3,
  applications: 3,
  handovers: 3,
};

/**
 * How many had each outcome, the best first. Plans and follow-ups are in time, late or missing.
 * Checks are confirmed in time, late, afterwards or not at all. A watch is taken within the hour,
 * the same day or later. Everything else is taken the same day, within one working day or later.
 */
export type Counts = readonly number[];

/**
 * A month of some units, as counts alone (docs/routines.md). A unit, or a measure, without anything
 * to count is left out.
 */
export interface OwnControl {
  readonly month: Month;
  readonly units: readonly {
    readonly unit: string;
    readonly counts: readonly { readonly measure: Measure; readonly of: Counts }[];
  }[];
}

export function ownControl(
  counted: readonly CountedOutcome[],
  month: Month,
  units: readonly string[],
): OwnControl {
  const inMonth = counted.filter((one) => monthOf(one.day) === month);
  const countsOf = (unit: string) =>
    measures
      .map((measure) => {
        const own = inMonth.filter((one) => one.unit === unit && one.measure === measure);
        const ways = Array.from({ length: OUTCOMES[measure] }, (_, outcome) => outcome);
        return {
          measure,
          of: ways.map((outcome) => own.filter((one) => one.outcome === outcome).length),
        };
      })
      .filter(({ of }) => of.some((count) => count > 0));
  return {
    month,
    units: units
      .map((unit) => ({ unit, counts: countsOf(unit) }))
      .filter(({ counts }) => counts.length > 0),
  };
}

/**
 * The things that a case counts, each of them once. A thing counts on the day when it was done in
 * time, or otherwise on the day when its time was out, so that the months add up. It does not count
 * while time is left, and a case that was opened by mistake counts nothing.
 *
 * An outpatient case counts for the unit of the behandlare. What VO and FH ask of each other counts
 * for the unit that was asked to take it, and a check for the unit that was to make it.
 */
export function countedIn(doc: CaseDocument, s: Situation): readonly CountedOutcome[] {
  return kindOf(doc.kind).count(stateOf(doc), standingEvents(doc.events), s);
}

/** The kinds of cases that count for a unit. */
export function kindsOf(unit: Unit): CaseKind[] {
  return caseKinds.filter((kind) => kindOf(kind).isOfUnit(unit));
}

/**
 * The units whose own control the person may see: those that they manage, or manage today as a
 * stand-in (E9).
 */
export function unitsOf(person: PersonId, s: Situation): Unit[] {
  const own = representedBy(person, s.people, s.today);
  return s.people.staff.units.filter((unit) => own.includes(unit.manager));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function monthBefore(day: Day): Month {
  return monthOf(addDays(`${monthOf(day)}-01`, -1));
}
