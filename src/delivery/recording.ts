import { createHash } from 'node:crypto';
import { type CaseDocument, type LiveCard, type Owed, toChange } from '../domain/document.ts';
import type { PersonId } from '../domain/people.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Attempt, Posted } from './attempt.ts';

/**
 * A change of the delivery fields, to be made on the case as it then is: a press may have come in between, and the change itself, when
 * the answer to its write was lost.
 */
export type Recording = (doc: CaseDocument) => CaseDocument;

/**
 * What is to be done next for a case: something that needs no sending, or one send, whose outcome says how it is recorded. `send` is
 * given the case as it is stored; `changed` says that it has been written since.
 */
export type Next =
  | { readonly settled: Recording }
  | { readonly send: (stored: CaseDocument) => Promise<Recording | 'deleted' | 'changed'> };

/** What a card shows, as a short hash: only what differs is sent again. */
export function hashOf(message: unknown): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64url').slice(0, 16);
}

/**
 * A case as it is taken up: when its last holder did not let go of it, what was changed of its cards and not recorded is not known. They
 * are all changed once more, which nobody notices.
 */
export function takenUp(doc: CaseDocument): CaseDocument {
  if (doc.claim === null) return doc;
  return { ...doc, cards: Object.fromEntries(Object.entries(doc.cards).map(([person, card]) => [person, toChange(card)])) };
}

/** After a new card to `reader` that these entries were for. */
export function posted(attempt: Posted, reader: PersonId, shown: string, entries: readonly Owed[], today: Day): Recording {
  switch (attempt.kind) {
    case 'sent':
      return (doc) => {
        const { [reader]: _, ...unreached } = doc.unreached;
        const cards = { ...doc.cards, [reader]: newest(doc.cards[reader], attempt.activityId, shown) };
        return { ...without(entries)(doc), unreached, cards };
      };
    case 'later':
      return postponed(entries, attempt.notBefore);
    case 'moved':
      return (doc) => doc;
    case 'unreached':
      return (doc) => ({ ...doc, unreached: { ...doc.unreached, [reader]: { reason: attempt.reason, on: today } } });
    case 'tooBig':
      return (doc) => ({ ...doc, unreached: { ...doc.unreached, [reader]: { reason: attempt.kind, on: today } } });
  }
}

/** The live card after a new one: the one before is folded in its turn. Recorded twice, it is the same. */
export function newest(card: LiveCard | undefined, activityId: string, shown: string): LiveCard {
  if (card?.activityId === activityId) return { ...card, shown };
  const before = card?.activityId === undefined ? [] : [card.activityId];
  return { activityId, shown, older: [...(card?.older ?? []), ...before] };
}

/** After a change of a card: as `change` says when it was taken or never will be, else tried again later. */
export function changed(
  person: PersonId,
  attempt: Attempt,
  tries: number,
  change: (card: LiveCard) => LiveCard | undefined,
): Recording {
  return (doc) => {
    const card = doc.cards[person];
    if (!card) return doc;
    const { retry: _, ...settled } = card;
    const next =
      attempt.kind === 'later' ? { ...card, retry: { notBefore: attempt.notBefore, tries: tries + 1 } } : change(settled);
    const { [person]: __, ...others } = doc.cards;
    return { ...doc, cards: next === undefined ? others : { ...others, [person]: next } };
  };
}

/** These entries are owed no longer. */
export function without(entries: readonly Owed[]): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({ ...doc, owed: doc.owed.filter((entry) => !keys.has(entry.key)) });
}

/** These entries are tried again at `notBefore`; with `nobody`, whoever runs the bot is told that nobody can be reached. */
export function postponed(entries: readonly Owed[], notBefore: Instant, mark: Pick<Owed, 'nobody'> = {}): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({
    ...doc,
    owed: doc.owed.map((entry) => (keys.has(entry.key) ? { ...entry, notBefore, tries: entry.tries + 1, ...mark } : entry)),
  });
}
