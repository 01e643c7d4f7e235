import type { CaseDocument } from '../case-document.ts';
import { toChange } from '../live-card.ts';

/**
 * Prepares a case for sending. If the last claim was not let go of, some cards may have been changed
 * without a record. Then all cards are changed once more, which nobody notices.
 */
export function takenUp(doc: CaseDocument): CaseDocument {
  if (doc.claim === null) return doc;
  return {
    ...doc,
    cards: Object.fromEntries(
      Object.entries(doc.cards).map(([person, card]) => [person, toChange(card)]),
    ),
  };
}
