import { createHash } from 'node:crypto';
import type { Message } from '../app/ports.ts';
import { type CaseDocument, type LiveCard, type Owed, toChange } from '../domain/document.ts';
import type { PersonId } from '../domain/people/people.ts';
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

/** What a card shows, and of that what its reader has to do, where there are fields to fill in (E29): as short hashes. */
export type Face = Pick<LiveCard, 'shown' | 'todo'>;

/** What the message shows, and what of it there is to do; the latter is never sent. */
export function faceOf(message: Message): Face {
  const { todo, ...shown } = { todo: undefined, ...message };
  return { shown: hashOf(shown), ...(todo === undefined ? {} : { todo: hashOf(todo) }) };
}

/**
 * A case as it is taken up: when its last holder did not let go of it, what was changed of its cards and not recorded is not known. They
 * are all changed once more, which nobody notices.
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

/** After a new card to `reader` that these entries were for. */
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
 * The live card after a new one: the one before is folded in its turn, but not before `keepUntil` when it asks for the same as the new
 * one (E29). Recorded twice, it is the same.
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
    ...(Object.keys(kept).length === 0 ? {} : { kept }),
  };
}

/** The card when it shows this. */
export function withFace(
  { shown: _, todo: __, stale: ___, ...card }: LiveCard,
  face: Face,
): LiveCard {
  return { ...card, ...face };
}

/** The card without an older one, which is folded. */
export function dropOlder({ kept, ...card }: LiveCard, id: string): LiveCard {
  const left = Object.entries(kept ?? {}).filter(([other]) => other !== id);
  return {
    ...card,
    older: card.older.filter((other) => other !== id),
    ...(left.length === 0 ? {} : { kept: Object.fromEntries(left) }),
  };
}

/** The card is left as it is until then. */
export function leaveUntil(person: PersonId, stale: Instant): Recording {
  return (doc) => {
    const card = doc.cards[person];
    return card === undefined
      ? doc
      : { ...doc, cards: { ...doc.cards, [person]: { ...card, stale } } };
  };
}

/** After a change of a card: as `change` says when it was taken or never will be, else tried again later. */
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

/** These entries are owed no longer. */
export function dropOwed(entries: readonly Owed[]): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({ ...doc, owed: doc.owed.filter((entry) => !keys.has(entry.key)) });
}

/** These entries are tried again at `notBefore`; with `nobody`, whoever runs the bot is told that nobody can be reached. */
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
