import type { CaseDocument, Owed } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { toChange } from '../domain/live-card.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personSeat } from '../domain/people/seat.ts';
import { wakeBy } from '../domain/waking-document.ts';

/** True when somebody was not reached, or a message waits because nobody could be. */
export function isWaiting({ unreached, owed }: CaseDocument): boolean {
  return Object.keys(unreached).length > 0 || owed.some((entry) => entry.nobody);
}

/** The case with everything that reached nobody due at once, and a new card to each of them. */
export function oweAgain(
  doc: CaseDocument,
  presser: PersonId,
  command: string,
  s: Situation,
): CaseDocument {
  const asked = Object.keys(doc.unreached).map((who): Owed => {
    const to = personSeat(who);
    return { key: `asked/${command}/${to}`, as: 'card', to, notBefore: s.now, tries: 0 };
  });
  const owed = doc.owed.map(({ nobody, ...entry }) =>
    nobody ? { ...entry, notBefore: s.now } : entry,
  );
  return {
    ...doc,
    owed: [...owed, ...asked],
    unreached: {},
    cards: redraw(doc.cards, presser),
    wakeAt: wakeBy(doc, s.now),
  };
}

/**
 * The answer stands in the presser's card, so that card is written again even if it will show what
 * it showed before.
 */
function redraw(cards: CaseDocument['cards'], presser: PersonId): CaseDocument['cards'] {
  const card = cards[presser];
  return card ? { ...cards, [presser]: toChange(card) } : cards;
}
