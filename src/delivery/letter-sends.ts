import { casesForDay } from '../app/mine.ts';
import { hasFigures, ownControlOf } from '../app/own-control.ts';
import { dayList } from '../domain/day-list.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isSpent, type LetterDocument } from '../domain/letter-document.ts';
import { letterNow } from '../domain/letter-now.ts';
import { LIST_TIME } from '../domain/list-time.ts';
import type { Told } from '../domain/lists.ts';
import { monthBefore } from '../domain/own-control.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { retention } from '../domain/retention.ts';
import { addDays, addWorkingDays, instantAt } from '../domain/time.ts';
import { post } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { lastsFor } from './lasts-for.ts';
import { asSeenBy, isAboutNothing } from './letter-as-seen.ts';
import { atOnce } from './letter-at-once.ts';
import { purgeLetter } from './purge-letter.ts';
import { sampleIn } from './samples.ts';

/**
 * For how many working days a letter is tried that reaches nobody. A later list holds what is still
 * open then.
 */
const MOST_DAYS = 5;

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
  const mayGoOn = () => lastsFor(letter, deps);
  let isForNobody = true;
  for (const reader of ladder(letter, s)) {
    const seen = await asSeenBy(deps, letter, lists, reader, s);
    if (isAboutNothing(seen.letter, seen.told)) continue;
    // The one before took so long that another replica may soon send the letter too.
    if (!isForNobody && !mayGoOn()) return atOnce(deps, letter, s);
    isForNobody = false;
    const attempt = await post(
      deps,
      reader,
      deps.draw.letter(seen.letter, seen.told, s, reader),
      letter.tries ?? 0,
      mayGoOn,
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
