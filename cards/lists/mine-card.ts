import type { Situation } from '../../src/domain/engine/step.ts';
import { isLaws } from '../../src/domain/list-item.ts';
import type { Listing } from '../../src/domain/lists.ts';
import { adaptiveCard, type Element, quietText, section, text, title } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { lists } from '../texts.ts';
import { drawFigures } from './figures.ts';
import type { ListRow } from './list-row.ts';
import { drawRows, isSamePart, type ListedRow, listedRows } from './listed-rows.ts';
import { drawOngoing } from './ongoing-row.ts';
import { pageButtons } from './page-buttons.ts';

/**
 * A page of "Mina ärenden" (E23): first the cases in which something waits for the reader or is
 * told to them, then their other ongoing cases, a row each, the latest on top.
 */
export function mineCard(listing: Listing, s: Situation, look: Look): CardMessage {
  const { lists: shown, unreadable, page, pages, figures, ongoing } = listing;
  const rows = onePerCase(listedRows([...shown.mine, ...shown.told], s, lists.waits));
  const isEmpty = rows.length + ongoing + unreadable.length === 0 && pages === 1;
  const body: Element[] = [
    title(lists.mine),
    ...(isEmpty ? [] : [drawFigures(figures, ongoing)]),
    ...unreadable.map((number) => text(lists.unreadable(number))),
    ...drawRows(rows, s, look),
    ...(rows.length === 0 && page === 1 ? [text(isEmpty ? lists.noCases : lists.nothing)] : []),
    ...drawOngoingPart(listing, s, look),
    ...pageButtons('mine', page, pages, look),
  ];
  return { card: adaptiveCard(body), summary: lists.mine };
}

/**
 * One row for each case, because all its rows open the same card: what is told of a case stands in
 * the row of what waits for the reader. What they do for somebody absent has a row of its own.
 */
function onePerCase(rows: readonly ListedRow[]): (ListedRow & { also: readonly ListRow[] })[] {
  const groups: [ListedRow, ...ListedRow[]][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => isTogether(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => {
    const [{ part }] = group;
    const ofPart = group.filter((row) => isSamePart(row.part, part));
    // What the law's clock only informs of is said where nothing else waits.
    const first = ofPart.find(({ row }) => !isLaws(row.item)) ?? group[0];
    const others = group.filter((one) => !(ofPart.includes(one) && isLaws(one.row.item)));
    return { ...first, also: others.flatMap((one) => (one === first ? [] : [one.row])) };
  });
}

function isTogether(first: ListedRow, { row, part }: ListedRow): boolean {
  if (first.row.item.doc.id !== row.item.doc.id) return false;
  return isSamePart(first.part, part) || !row.item.isMine;
}

/** The last part of the list, which also says how many of the cases stand above. */
function drawOngoingPart(
  { reader, lists: { ongoing: cases }, ongoing, waiting, page, pages }: Listing,
  s: Situation,
  look: Look,
): Element[] {
  if (ongoing === 0 || (cases.length === 0 && page < pages)) return [];
  return [
    section(lists.ongoing(ongoing)),
    ...(waiting === 0 ? [] : [quietText(lists.standAbove(waiting, ongoing))]),
    ...cases.map((one) => drawOngoing(one, s, reader, look)),
  ];
}
