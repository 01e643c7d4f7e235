import { type Measure, measures } from './measures.ts';
import { type Counts, type Month, monthsBefore, type UnitControl } from './own-control.ts';
import type { Day } from './time.ts';
import type { Waking } from './waking-document.ts';

/**
 * A month of own control that is over, as counts per unit (E20). It holds no names, no case numbers,
 * no dates of cases, and no figure that is one person's. It never wakes: it is removed when the next
 * months are kept. Older code that does not know it leaves it alone for the same reason.
 */
export interface KeptMonth extends Waking {
  readonly kind: 'ownControl';
  readonly month: Month;
  readonly units: readonly {
    readonly unit: string;
    readonly figures: readonly { readonly measure: Measure; readonly of: Counts }[];
  }[];
}

/** The last twelve months of a unit, the oldest first. */
export interface ControlYear {
  readonly unit: string;
  readonly months: readonly Month[];
  /** Each measure that some month has. A month without that figure is undefined. */
  readonly figures: readonly {
    readonly measure: Measure;
    readonly of: readonly (Counts | undefined)[];
  }[];
}

const MONTHS_SHOWN = 12;

/** The document of a month. Undefined when nothing of it may be kept. */
export function keptMonth(month: Month, controls: readonly UnitControl[]): KeptMonth | undefined {
  const units = controls
    .map(({ unit, figures }) => ({
      unit,
      figures: figures
        .filter(({ isOnePersons }) => !isOnePersons)
        .map(({ measure, of }) => ({ measure, of })),
    }))
    .filter(({ figures }) => figures.length > 0);
  if (units.length === 0) return undefined;
  return { id: `ownControl:${month}`, kind: 'ownControl', month, units, wakeAt: null, claim: null };
}

/** True when the municipality's time for a month is over: it keeps the last `months` ones. */
export function isPastKeeping(
  { month }: Pick<KeptMonth, 'month'>,
  today: Day,
  months: number,
): boolean {
  return month < monthsBefore(today, months);
}

/** The twelve months before this one, of one unit. */
export function yearOf(unit: string, kept: readonly KeptMonth[], today: Day): ControlYear {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) =>
    monthsBefore(today, MONTHS_SHOWN - at),
  );
  // A measure that only newer code knows is left out.
  const figuresIn = (month: Month) =>
    kept.find((one) => one.month === month)?.units.find((one) => one.unit === unit)?.figures;
  const figures = measures.map((measure) => ({
    measure,
    of: months.map((month) => figuresIn(month)?.find((one) => one.measure === measure)?.of),
  }));
  return { unit, months, figures: figures.filter(({ of }) => of.some((counts) => counts)) };
}
