import { buttonRows, press } from '../button-elements.ts';
import { type Element, quietText } from '../elements.ts';
import type { Look } from '../look.ts';
import { lists } from '../texts.ts';

/** Which page of a list it is, and the buttons to the pages beside it. A single page has none. */
export function pageButtons(
  kind: 'mine' | 'watches',
  page: number,
  pages: number,
  look: Look,
): Element[] {
  if (pages === 1) return [];
  const goTo = (title: string, to: number) => press(title, { kind, page: to }, look.cardAction);
  return [
    quietText(lists.page(page, pages)),
    ...buttonRows([
      ...(page > 1 ? [goTo(lists.earlier, page - 1)] : []),
      ...(page < pages ? [goTo(lists.more, page + 1)] : []),
    ]),
  ];
}
