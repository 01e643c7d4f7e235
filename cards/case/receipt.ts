import { buttonRows } from '../button-elements.ts';
import { type Element, quietText } from '../elements.ts';
import { card } from '../texts.ts';
import { offer } from './buttons.ts';
import { happenedBy } from './event-words.ts';
import type { Seen } from './seen.ts';

/** E1: undoes one's own last press within ten minutes. The text names everything that is undone. */
export function drawReceipt(seen: Seen): Element[] {
  const task = seen.own.findLast((open) => open.step === 'undo');
  const pressed = task && seen.doc.events[task.n - 1];
  return task && pressed
    ? [quietText(card.canUndo(happenedBy(seen, pressed.command))), ...buttonRows(offer(seen, task))]
    : [];
}
