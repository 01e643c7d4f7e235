import { casesForDay } from '../app/mine.ts';
import { hasFigures, ownControlOf } from '../app/own-control.ts';
import { dayList } from '../domain/day-list.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { letterNow } from '../domain/letter-now.ts';
import { LIST_TIME, listAt } from '../domain/list-time.ts';
import type { Told } from '../domain/lists.ts';
import { monthBefore } from '../domain/own-control.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { retention } from '../domain/retention.ts';
import {
  addDays,
  addWorkingDays,
  type Day,
  dayOf,
  type Instant,
  instantAt,
} from '../domain/time.ts';
import { post, put } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { asSeenBy, isAboutNothing } from './letter-as-seen.ts';
import { sampleIn } from './samples.ts';

/**
 * Owes the person a list for the day (E4). There is one for each day, however many cases ask for
 * it. If that day's list has already gone out, the reminder goes on the next working day's list.
 */
export async function oweList(deps: DeliveryDeps, person: PersonId, s: Situation): Promise<void> {
  let at = listAt(s.now);
  for (let days = 0; days < 3; days += 1) {
    const day = dayOf(at);
    const letter = listLetter(person, day, at);
    if (await deps.store.create(letter)) return;
    const there = await deps.store.load(letter.id);
    if (there?.kind === 'letter' && !isSpent(there)) return;
    at = instantAt(addWorkingDays(day, 1), LIST_TIME);
  }
}

/**
 * For how many working days a letter is tried that reaches nobody. A later list holds what is still
 * open then.
 */
const MOST_DAYS = 5;

function listLetter(person: PersonId, day: Day, wakeAt: Instant): LetterDocument {
  return {
    id: `list:${person}:${day}`,
    kind: 'letter',
    to: person,
    what: 'list',
    day,
    cards: {},
    wakeAt,
    claim: null,
  };
}

/**
 * True when the letter was sent or had nothing to say. It is kept for a while, so that it is not
 * written twice.
 */
function isSpent(letter: LetterDocument): boolean {
  return letter.sentTo !== undefined;
}

/**
 * Sends a letter, or deletes it when its retention period is over. A letter that is tried again
 * wakes then.
 */
export async function sendLetter(
  deps: DeliveryDeps,
  owed: LetterDocument,
  s: Situation,
): Promise<LetterDocument | 'deleted'> {
  if (isSpent(owed)) return purgeLetter(deps, owed, s);
  const letter = letterNow(owed, s);
  const { index: _, ...unstuck } = letter;
  const spent = (sentTo: string): LetterDocument => ({
    ...unstuck,
    sentTo,
    tries: 0,
    wakeAt: instantAt(addDays(s.today, retention.message.days), LIST_TIME),
  });
  const lists = await readTold(deps, letter, s);
  // A letter to somebody who has left goes to nobody else.
  if (!personOf(s.people, letter.to) || isAboutNothing(letter, lists)) return spent('nobody');
  if ((lists.control && !hasFigures(lists.control)) || lists.sample?.lines.length === 0)
    return spent('nobody');
  let isForNobody = true;
  for (const reader of ladder(letter, s)) {
    const seen = await asSeenBy(deps, letter, lists, reader, s);
    if (isAboutNothing(seen.letter, seen.told)) continue;
    isForNobody = false;
    const attempt = await post(
      deps,
      reader,
      deps.draw.letter(seen.letter, seen.told, s, reader),
      letter.tries ?? 0,
    );
    if (attempt.kind === 'sent')
      return {
        ...spent(reader),
        cards: { [reader]: { activityId: attempt.activityId, older: [] } },
      };
    if (attempt.kind === 'moved') return atOnce(deps, letter, s);
    if (attempt.kind === 'later')
      return { ...letter, tries: (letter.tries ?? 0) + 1, wakeAt: attempt.notBefore };
  }
  if (isForNobody) return spent('nobody');
  const days = (letter.days ?? 0) + 1;
  const isGivenUp = days > MOST_DAYS;
  deps.log.error(
    { letter: letter.what, days },
    `a letter reached nobody; it is ${isGivenUp ? 'given up' : 'tried again tomorrow'}`,
  );
  if (isGivenUp) return spent('nobody');
  const tomorrow = instantAt(addWorkingDays(s.today, 1), LIST_TIME);
  return { ...letter, days, tries: 0, wakeAt: tomorrow, index: { stuck: true } };
}

/** Sends the letter again, as soon as it is recorded that it is still due. */
function atOnce(deps: DeliveryDeps, letter: LetterDocument, s: Situation): LetterDocument {
  deps.written(letter.id);
  return { ...letter, wakeAt: s.now };
}

async function readTold(deps: DeliveryDeps, letter: LetterDocument, s: Situation): Promise<Told> {
  if (letter.what === 'list')
    return { ...dayList(letter.to, await casesForDay(deps.store, letter.to, s), s), cases: [] };
  if (letter.what === 'ownControl') {
    const control = await ownControlOf(deps.store, letter.to, monthBefore(letter.day), s);
    return { mine: [], told: [], cases: [], control };
  }
  if (letter.what === 'sample') {
    const sample = await sampleIn(deps.accessLog, letter, s);
    return { mine: [], told: [], cases: [], sample };
  }
  return { mine: [], told: [], cases: [] };
}

/**
 * Changes what is left of the letter in Teams to "Gallrat", and deletes it. Like a case it waits at
 * most a week for that.
 */
async function purgeLetter(
  deps: DeliveryDeps,
  letter: LetterDocument,
  s: Situation,
): Promise<LetterDocument | 'deleted'> {
  for (const [person, { activityId }] of Object.entries(letter.cards)) {
    if (activityId === undefined) continue;
    const attempt = await put(deps, person, activityId, deps.draw.purged(), letter.tries ?? 0);
    if (attempt.kind === 'moved') return atOnce(deps, letter, s);
    if (
      attempt.kind === 'later' &&
      s.today < addDays(letter.day, retention.message.days + retention.cardsLeft.days)
    )
      return { ...letter, tries: (letter.tries ?? 0) + 1, wakeAt: attempt.notBefore };
  }
  await deps.store.remove(letter);
  return 'deleted';
}

/**
 * The people who are tried in order. A list names cases. If its reader is not reached, their
 * manager may see the cases that they manage, and a deputy who does not stand in may see none. A
 * sample names people who work in a unit, so only the person who acts for its manager may see it.
 * Own control can hold what is one person's, which never goes upwards (E20).
 */
function ladder({ what, to }: LetterDocument, s: Situation): PersonId[] {
  return what === 'sample' || what === 'ownControl'
    ? [to]
    : [to, personOf(s.people, to)?.manager].filter((id) => id !== undefined);
}
