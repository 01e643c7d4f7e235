import type { CaseDocument, Owed } from '../domain/case-document.ts';
import { addNewest, type Face, type LiveCard } from '../domain/live-card.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Attempt, MayGoOn, Posted } from './attempt.ts';

/**
 * A change of the delivery fields of a case. It is made on the case as it is when it is written: a
 * press may have come in between, and so may the change itself, if the answer to its write was
 * lost.
 */
export type Recording = (doc: CaseDocument) => CaseDocument;

/**
 * One message to Teams. It returns how to record its outcome. Some messages take a second request,
 * each as long as the first. It is made only while `mayGoOn` says that the claim lasts for it.
 */
export type Send = (mayGoOn: MayGoOn) => Promise<Recording>;

/** A change of the case without a send. */
export interface Settled {
  readonly settled: Recording;
}

/** A new message to somebody. */
export interface Post {
  readonly send: Send;
}

/**
 * What is done next for a case: a change without a send, sends that go out side by side, or its
 * removal. At most one of the sends is a new message.
 */
export type Round =
  | Settled
  | { readonly sends: readonly Send[]; readonly hasPost: boolean }
  | { readonly remove: true };

/** Makes these changes one after another. */
export function together(changes: readonly Recording[]): Recording {
  return (doc) => changes.reduce((changed, change) => change(changed), doc);
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
        const unreached = withoutPerson(doc.unreached, reader);
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
 * Otherwise it is tried again: later, or at once when the person's address is another one.
 */
export function recordChange(
  person: PersonId,
  attempt: Attempt,
  tries: number,
  change: (card: LiveCard) => LiveCard | undefined,
): Recording {
  return (doc) => {
    const card = doc.cards[person];
    if (!card || attempt.kind === 'moved') return doc;
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

/**
 * The same object when the person is not in it, because cards that are drawn are kept by it
 * (`drawCard`).
 */
function withoutPerson(
  unreached: CaseDocument['unreached'],
  person: PersonId,
): CaseDocument['unreached'] {
  if (unreached[person] === undefined) return unreached;
  const { [person]: _, ...others } = unreached;
  return others;
}
