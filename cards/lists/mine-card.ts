import type { Situation } from '../../src/domain/engine/step.ts';
import type { Listing } from '../../src/domain/lists.ts';
import { actionSet, press } from '../button-elements.ts';
import { adaptiveCard, type Element, lead, quietText, text } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { lists } from '../texts.ts';
import { rowsOf } from './list-row.ts';
import { drawRows, listedRows, OWN, PAGE } from './listed-rows.ts';

/**
 * "Mina ärenden" in pages: what waits for the reader first, then what they wait for, the latest on
 * top.
 */
export function mineCard(
  { lists: all, unreadable, more }: Listing,
  s: Situation,
  look: Look,
  page = 1,
): CardMessage {
  const own = [...all.mine, ...all.told];
  const rows = [
    ...listedRows(own, s),
    ...rowsOf(all.awaited).map((row) => ({ row, part: lists.awaited })),
  ];
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const shown = rows.slice((at - 1) * PAGE, at * PAGE);
  const words = all.mine.length > 0 ? lists.mine : lists.nothing;
  const body: Element[] = [lead(words)];
  if (at === 1) body.push(...unreadable.map((number) => text(lists.unreadable(number))));
  body.push(...drawRows(shown, OWN, s, look));
  if (pages > 1 || more) {
    body.push(quietText(more ? lists.pageOfMore(at) : lists.page(at, pages)));
    const goTo = (title: string, to: number) =>
      press(title, { kind: 'mine', page: to }, look.cardAction);
    body.push(
      actionSet([
        ...(at > 1 ? [goTo(lists.earlier, at - 1)] : []),
        ...(at < pages || more ? [goTo(lists.more, at + 1)] : []),
      ]),
    );
  }
  return { card: adaptiveCard(body), summary: words };
}
