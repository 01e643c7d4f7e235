import type { Situation } from '../../src/domain/engine/step.ts';
import type { Item } from '../../src/domain/list-item.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { type Element, section, text } from '../elements.ts';
import { type Look, nameOf } from '../look.ts';
import { lists } from '../texts.ts';
import { absentIn, drawRow, type ListRow, rowsOf } from './list-row.ts';

/** The number of rows on one page of a list. */
export const PAGE = 8;

/**
 * A part of a list (E4): the words of its heading, and for whom the reader stands in. The reader's
 * own part has no words in the list of a day, whose title says it.
 */
export interface Part {
  readonly heading: string;
  readonly absent?: PersonId;
}

/** A row of a list with its part. */
export interface ListedRow {
  readonly row: ListRow;
  readonly part: Part;
}

/**
 * The reader's own rows first, then those of each person for whom they stand in, then what they
 * hear of. Each part keeps its order.
 */
export function listedRows(items: readonly Item[], s: Situation, own: string): ListedRow[] {
  const rows = rowsOf(items).map((row) => ({ row, part: partOf(row.item, s, own) }));
  const parts = new Set([own, ...rows.map(({ part }) => keyOf(part))]);
  return [...parts].flatMap((key) => rows.filter(({ part }) => keyOf(part) === key));
}

export function isSamePart(one: Part, other: Part | undefined): boolean {
  return other !== undefined && keyOf(one) === keyOf(other);
}

function keyOf({ heading, absent = '' }: Part): string {
  return `${heading}${absent}`;
}

/** Only what is past a last day of the routine is called late. The rest has waited. */
function partOf(item: Item, s: Situation, own: string): Part {
  const absent = absentIn(item, s);
  if (absent !== undefined) return { heading: lists.standIn, absent };
  if (item.isMine) return { heading: own };
  if (item.isOfOwnUnit) return { heading: item.late ? lists.lateInUnit : lists.waitsInUnit };
  return { heading: item.late ? lists.lateElsewhere : lists.waitsElsewhere };
}

/** Each part under its heading. The heading of the part `before` already stands above. */
export function drawRows(
  rows: readonly (ListedRow & { readonly also?: readonly ListRow[] })[],
  s: Situation,
  look: Look,
  before?: Part,
): Element[] {
  return rows.flatMap(({ row, part, also }, at) => {
    const above = at === 0 ? before : rows[at - 1]?.part;
    return [...(isSamePart(part, above) ? [] : drawPart(part, s)), drawRow(row, s, look, also)];
  });
}

function drawPart({ heading, absent }: Part, s: Situation): Element[] {
  return [
    section(heading),
    ...(absent === undefined
      ? []
      : [text(lists.forAbsent(nameOf(s.people, absent)), { spacing: 'None' })]),
  ];
}
