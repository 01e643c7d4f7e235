import { buttonRows, press } from '../button-elements.ts';
import { container, type Element, text } from '../elements.ts';
import { markedTexts } from '../fault-texts.ts';
import type { Look } from '../look.ts';
import { card } from '../texts.ts';
import type { Refused } from './seen.ts';

/**
 * The notices on top of a card after a refused press, apart from those that stand at an input of
 * the card.
 */
export function drawRefusal(look: Look, refused: Refused, inputIds: readonly string[]): Element[] {
  const faulty = Object.keys(refused.faults);
  const hidden = faulty.filter((id) => !inputIds.includes(id));
  const notices = [
    ...refused.notices,
    ...hidden.flatMap((id) => refused.alone[id] ?? []),
    ...markedTexts(faulty.length - hidden.length),
  ];
  return [
    container([...notices.map((words) => text(words)), ...confirmButton(look, refused)], {
      style: 'attention',
    }),
  ];
}

function confirmButton(look: Look, { confirm }: Refused): Element[] {
  return confirm === undefined
    ? []
    : buttonRows([press(card.dayIsRight, confirm, look.cardAction)]);
}
