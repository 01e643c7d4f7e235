import { lastPressOf } from '../../src/domain/engine/undo.ts';
import { buttonRows } from '../button-elements.ts';
import { type Element, quietText } from '../elements.ts';
import { card } from '../texts.ts';
import { offer } from './buttons.ts';
import { happenedBy } from './event-words.ts';
import type { Seen } from './seen.ts';

/**
 * E1: what the viewer has saved, where the button was. It names everything that one press did, and
 * for ten minutes [Ångra] takes all of it back. The words are gone the next day.
 */
export function drawReceipt(seen: Seen): Element[] {
  const undo = seen.own.findLast((open) => open.step === 'undo');
  const pressed = undo
    ? seen.doc.events[undo.n - 1]?.command
    : lastPressOf(seen.viewer, seen.doc.events, seen.s.today);
  if (pressed === undefined) return [];
  return [
    quietText(card.saved(happenedBy(seen, pressed))),
    ...(undo ? buttonRows(offer(seen, undo)) : []),
  ];
}
