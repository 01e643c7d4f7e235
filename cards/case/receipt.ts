import { buttonRows, type Element, quiet } from '../elements.ts';
import { card } from '../texts.ts';
import { offer, type Seen } from './buttons.ts';
import { happenedBy } from './event-words.ts';

/** E1: undoes one's own last press within ten minutes. The text names everything that is undone. */
export function drawReceipt(seen: Seen): Element[] {
  const task = seen.own.findLast((open) => open.step === 'undo');
  const pressed = task && seen.doc.events[task.n - 1];
  return task && pressed
    ? [quiet(card.canUndo(happenedBy(seen, pressed.command))), ...buttonRows(offer(seen, task))]
    : [];
}
