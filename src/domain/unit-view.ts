import type { CheckToday } from './aid/link-check/checks-today.ts';
import type { Watched } from './aid/who-watches.ts';
import type { CaseDocument } from './case-document.ts';
import { ifReadable } from './case-state.ts';
import type { Situation } from './engine/step.ts';
import { type Item, itemFor } from './list-item.ts';
import type { AwayToday } from './people/away-today.ts';
import type { PersonId, Unit } from './people/people.ts';
import { longestIn, type UnitFigures } from './unit-picture.ts';
import { waitsIn } from './waits.ts';

/** A row of the picture of a unit. */
export type UnitRow =
  /** A case with what has stood the longest in it, and whether the unit owes that. */
  | {
      readonly kind: 'standing';
      readonly item: Item;
      readonly days: number;
      readonly isOwn: boolean;
    }
  | { readonly kind: 'watch'; readonly watch: Watched }
  | { readonly kind: 'unreadable'; readonly number: string };

/** One page of the picture of a unit, as its manager reads it (E24). */
export interface UnitView {
  readonly unit: Unit;
  /** A figure that is left out is one person's, and the reader is the manager above (E20). */
  readonly figures: Partial<UnitFigures>;
  readonly away: readonly AwayToday[];
  /** Today's checks of Link, at VO and FH. */
  readonly checks: readonly CheckToday[];
  readonly rows: readonly UnitRow[];
  /** How many watches the unit has in all, at VO and FH. */
  readonly watches?: number;
  readonly page: number;
  readonly pages: number;
}

/** The figures of one of several units. */
export interface UnitSum {
  readonly unit: Unit;
  /** A figure that is left out is one person's (E20). */
  readonly figures: Partial<UnitFigures>;
  /** True when the reader may see its cases too. */
  readonly isOwn: boolean;
}

/**
 * The row of a case that stands still. Undefined when it has moved on since it was counted. `reader`
 * may see the case.
 */
export function standingRow(
  doc: CaseDocument,
  unit: Unit,
  reader: PersonId,
  s: Situation,
): UnitRow | undefined {
  const read = ifReadable(() => longestIn(waitsIn(doc, s), unit, s.today));
  if (read.length === 0) return { kind: 'unreadable', number: doc.number };
  const [longest] = read;
  const item = longest && itemFor(reader, doc, longest.wait.tasks, s);
  return item && { kind: 'standing', item, days: longest.days, isOwn: longest.isOwn };
}
