import type { Situation } from '../../src/domain/engine/step.ts';
import type { Item } from '../../src/domain/list-item.ts';
import { type Element, heading } from '../elements.ts';
import { type Look, nameOf } from '../look.ts';
import { lists } from '../texts.ts';
import { absentIn, drawRow, type ListRow, rowsOf } from './list-row.ts';

/** The number of rows on one page of a list. */
export const PAGE = 8;

/** A row of a list with its part: the reader's own, or the words of its heading (E4). */
interface ListedRow {
  readonly row: ListRow;
  readonly part: string;
}

export const OWN = '';

/**
 * The reader's own rows first, then those of each person for whom they stand in, then what they
 * hear of. Each part keeps its order.
 */
export function listedRows(items: readonly Item[], s: Situation): ListedRow[] {
  const rows = rowsOf(items).map((row) => ({ row, part: partOf(row.item, s) }));
  const parts = new Set([OWN, ...rows.map(({ part }) => part)]);
  return [...parts].flatMap((part) => rows.filter((listed) => listed.part === part));
}

/** Only what is past a last day of the routine is called late. The rest has waited. */
function partOf(item: Item, s: Situation): string {
  const absent = absentIn(item, s);
  if (absent !== undefined) return lists.forAbsent(nameOf(s.people, absent));
  if (item.isMine) return OWN;
  if (item.isOfOwnUnit) return item.late ? lists.lateInUnit : lists.waitsInUnit;
  return item.late ? lists.lateElsewhere : lists.waitsElsewhere;
}

/** Each part under its heading. The heading of `before` already stands above. */
export function drawRows(
  rows: readonly ListedRow[],
  before: string,
  s: Situation,
  look: Look,
): Element[] {
  return rows.flatMap(({ row, part }, at) => {
    const above = at === 0 ? before : rows[at - 1]?.part;
    return [...(part === above ? [] : [heading(part)]), drawRow(row, s, look)];
  });
}
