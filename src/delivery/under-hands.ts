import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LiveCard } from '../domain/live-card.ts';
import { LIST_TIME } from '../domain/owed-by-time.ts';
import type { PersonId } from '../domain/people/people.ts';
import { addDays, type Instant, instantAt } from '../domain/time.ts';
import type { Face } from './recording.ts';

/**
 * E29: a card with fields is not changed while its reader may be filling it in. Another person's
 * press redraws it only if it changed what the reader has to do, or by when. Returns the instant
 * until which the card is left as it is. Undefined when it is redrawn now.
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

/** True while the card is left as it is, although it no longer shows what the case is now. */
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
