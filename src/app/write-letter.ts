import { createHash } from 'node:crypto';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument, LetterKind } from '../domain/letter-document.ts';
import { LIST_TIME } from '../domain/list-time.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { LetterAbout } from '../domain/ports.ts';
import { retention } from '../domain/retention.ts';
import { addDays, type Day, type Instant, instantAt } from '../domain/time.ts';
import type { Read } from './app-deps.ts';
import type { Store } from './ports/case-store.ts';

/** What `written` is told of a document. It need not be read again if it was written just now. */
export type Written = readonly [id: string, read?: Read];

/**
 * Writes a letter that is sent at `at`, and returns what `written` is to be told of it. Its key
 * makes it one letter, even if a press is delivered twice.
 */
export async function writeLetter(
  store: Store,
  s: Situation,
  what: LetterKind,
  to: PersonId,
  about: LetterAbout,
  key: string,
  at: Instant,
): Promise<Written> {
  const letter: LetterDocument = {
    ...blankLetter(key, s.today),
    what,
    to,
    ...about,
    wakeAt: at,
  };
  const doc = await store.create(letter);
  return doc ? [letter.id, { doc, s }] : [letter.id];
}

/**
 * Keeps the place of a message that names cases and is no case's live card. It is changed to
 * "Gallrat" when its time is up (docs/routines.md). A message that is all about one case goes no
 * later than that case, which is kept to `keptTo`.
 */
export async function keepForPurge(
  store: Store,
  today: Day,
  person: PersonId,
  activityId: string,
  keptTo?: Day,
): Promise<void> {
  const usual = addDays(today, retention.message.days);
  const wakeAt = instantAt(keptTo !== undefined && keptTo < usual ? keptTo : usual, LIST_TIME);
  const cards = { [person]: { activityId, older: [] } };
  await store.create({
    ...blankLetter(`${person} ${activityId}`, today),
    what: 'list',
    to: person,
    sentTo: person,
    cards,
    wakeAt,
  });
}

function blankLetter(key: string, day: Day): Omit<LetterDocument, 'to' | 'what' | 'wakeAt'> {
  return {
    id: `letter:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`,
    kind: 'letter',
    day,
    cards: {},
    claim: null,
  };
}
