import type { CaseDocument } from '../case-document.ts';
import type { Situation } from '../engine/step.ts';
import { LIST_TIME } from '../list-time.ts';
import type { Face, LiveCard } from '../live-card.ts';
import type { PersonId } from '../people/people.ts';
import { addDays, type Instant, instantAt } from '../time.ts';

/**
 * E29: the next 08.30, until which a card that its reader may be filling in is left as it is.
 * Undefined when the reader pressed last, because the card is then redrawn at once. Whether the
 * card may wait at all is `isUnderHands`.
 */
export function handsOffUntil(
  doc: CaseDocument,
  reader: PersonId,
  s: Situation,
): Instant | undefined {
  if (doc.events.at(-1)?.by === reader) return undefined;
  const today = instantAt(s.today, LIST_TIME);
  return today > s.now ? today : instantAt(addDays(s.today, 1), LIST_TIME);
}

/**
 * E29: true while the card is left as it is, although it no longer shows what the case is now. That
 * is so for a card with fields, unless what its reader has to do, or by when, has changed.
 */
export function isUnderHands(
  card: LiveCard,
  face: Face,
  doc: CaseDocument,
  reader: PersonId,
  s: Situation,
): boolean {
  if (card.todo === undefined || card.todo !== face.todo || card.shown === face.shown || card.retry)
    return false;
  if (card.stale !== undefined) return card.stale > s.now;
  return handsOffUntil(doc, reader, s) !== undefined;
}

/**
 * True while an older card stays unfolded, because it asks for the same as the live one and is
 * still its reader's.
 */
export function isKept(card: LiveCard, id: string, now: Face | undefined, s: Situation): boolean {
  const until = card.kept?.[id];
  return until !== undefined && until > s.now && now?.todo !== undefined && now.todo === card.todo;
}
