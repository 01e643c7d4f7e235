import { type Element, quietText } from '../elements.ts';
import { frame, namesText } from '../texts.ts';
import { type Awaited, awaitedBy } from './awaited-by.ts';
import { nudgedTexts, nudgeRow } from './nudges.ts';
import type { Seen } from './seen.ts';

/**
 * One line of who is waited for, with what (R1). What the reader may remind of has a row of its
 * own, which says of what its button reminds (E27).
 */
export function drawWaiting(seen: Seen): Element[] {
  const awaited = awaitedBy(seen);
  const whom = awaited.filter(({ nudgeable }) => nudgeable.length === 0).map(whomText);
  return [
    ...(whom.length === 0
      ? []
      : [quietText(frame.waitsFor(whom.length > 2 ? whom.join('; ') : namesText(whom)))]),
    ...awaited
      .filter(({ nudgeable }) => nudgeable.length > 0)
      .map((one) => nudgeRow(seen, one, frame.waitsFor(whomText(one)))),
    ...(awaited.length === 0 ? [] : nudgedTexts(seen)),
  ];
}

function whomText({ owners, what }: Awaited): string {
  return frame.waitedOn(owners, what.join(', '));
}
