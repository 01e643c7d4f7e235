import { createHash } from 'node:crypto';
import type { Message } from '../app/ports/sends.ts';
import type { CaseDocument, Owed } from '../domain/case-document.ts';
import { type LiveCard, toChange } from '../domain/live-card.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Attempt, Posted } from './attempt.ts';

/**
 * A change of the delivery fields of a case. It is made on the case as it is when it is written: a
 * press may have come in between, and so may the change itself, if the answer to its write was
 * lost.
 */
export type Recording = (doc: CaseDocument) => CaseDocument;

/**
 * The next thing to do for a case: a change without a send, or one send. `send` gets the case as it
 * is stored, and returns how to record the outcome. `changed` says that somebody else has written
 * the case since.
 */
export type Next =
  | { readonly settled: Recording }
  | { readonly send: (stored: CaseDocument) => Promise<Recording | 'deleted' | 'changed'> };

/** A short hash of what a card shows. A card is sent again only when its hash differs. */
export function hashOf(message: unknown): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64url').slice(0, 16);
}

/**
 * Short hashes: of what a card shows and, where it has fields, of what its reader has to do (E29).
 */
export type Face = Pick<LiveCard, 'shown' | 'todo'>;

/** The hashes of a message. `todo` is only for the hash, and is never sent. */
export function faceOf(message: Message): Face {
  const { todo, ...shown } = { todo: undefined, ...message };
  return { shown: hashOf(shown), ...(todo === undefined ? {} : { todo: hashOf(todo) }) };
}

/**
 * Prepares a case for delivery. If the last claim was not released, some cards may have been
 * changed without a record. Then all cards are changed once more, which nobody notices.
 */
export function takeUp(doc: CaseDocument): CaseDocument {
  if (doc.claim === null) return doc;
  return {
    ...doc,
    cards: Object.fromEntries(
      Object.entries(doc.cards).map(([person, card]) => [person, toChange(card)]),
    ),
  };
}

/** Records the outcome of a new card to `reader`, which these entries asked for. */
export function recordPost(
  attempt: Posted,
  reader: PersonId,
  face: Face,
  entries: readonly Owed[],
  today: Day,
  keepUntil?: Instant,
): Recording {
  switch (attempt.kind) {
    case 'sent':
      return (doc) => {
        const { [reader]: _, ...unreached } = doc.unreached;
        const live = addNewest(doc.cards[reader], attempt.activityId, face, keepUntil);
        const cards = { ...doc.cards, [reader]: { ...live, postedOn: today } };
        return { ...dropOwed(entries)(doc), unreached, cards };
      };
    case 'later':
      return postpone(entries, attempt.notBefore);
    case 'moved':
      return (doc) => doc;
    case 'unreached':
      return (doc) => ({
        ...doc,
        unreached: { ...doc.unreached, [reader]: { reason: attempt.reason, on: today } },
      });
    case 'tooBig':
      return (doc) => ({
        ...doc,
        unreached: { ...doc.unreached, [reader]: { reason: attempt.kind, on: today } },
      });
  }
}

/**
 * Makes a new card the live one. The card before it must then be folded to one line: no sooner than
 * `keepUntil` if both ask for the same (E29). A second call with the same card changes nothing.
 */
export function addNewest(
  card: LiveCard | undefined,
  activityId: string,
  face: Face,
  keepUntil?: Instant,
): LiveCard {
  if (card?.activityId === activityId) return withFace(card, face);
  const before = card?.activityId;
  const isKept =
    before !== undefined &&
    keepUntil !== undefined &&
    face.todo !== undefined &&
    card?.todo === face.todo;
  const kept = { ...card?.kept, ...(isKept ? { [before]: keepUntil } : {}) };
  return {
    activityId,
    ...face,
    older: [...(card?.older ?? []), ...(before === undefined ? [] : [before])],
    ...(card?.folded && { folded: card.folded }),
    ...(Object.keys(kept).length === 0 ? {} : { kept }),
  };
}

/** The card with the hashes of what it shows now. */
export function withFace(
  { shown: _, todo: __, stale: ___, ...card }: LiveCard,
  face: Face,
): LiveCard {
  return { ...card, ...face };
}

/** The card without an older one, which has been folded. */
export function dropOlder({ kept, ...card }: LiveCard, id: string): LiveCard {
  const left = Object.entries(kept ?? {}).filter(([other]) => other !== id);
  return {
    ...card,
    older: card.older.filter((other) => other !== id),
    ...(left.length === 0 ? {} : { kept: Object.fromEntries(left) }),
  };
}

/** Records that the person's card is left as it is until this instant. */
export function leaveUntil(person: PersonId, stale: Instant): Recording {
  return (doc) => {
    const card = doc.cards[person];
    return card === undefined
      ? doc
      : { ...doc, cards: { ...doc.cards, [person]: { ...card, stale } } };
  };
}

/**
 * Records the outcome of a change of a card. `change` applies when Teams took it or never will.
 * Otherwise it is tried again later.
 */
export function recordChange(
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
      attempt.kind === 'later'
        ? { ...card, retry: { notBefore: attempt.notBefore, tries: tries + 1 } }
        : change(settled);
    const { [person]: __, ...others } = doc.cards;
    return { ...doc, cards: next === undefined ? others : { ...others, [person]: next } };
  };
}

/** Removes these entries from what is owed. */
export function dropOwed(entries: readonly Owed[]): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({ ...doc, owed: doc.owed.filter((entry) => !keys.has(entry.key)) });
}

/**
 * Tries these entries again at `notBefore`. The mark `nobody` tells operations that nobody can be
 * reached.
 */
export function postpone(
  entries: readonly Owed[],
  notBefore: Instant,
  mark: Pick<Owed, 'nobody'> = {},
): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({
    ...doc,
    owed: doc.owed.map((entry) =>
      keys.has(entry.key) ? { ...entry, notBefore, tries: entry.tries + 1, ...mark } : entry,
    ),
  });
}
