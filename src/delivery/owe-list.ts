import type { Store } from '../app/ports/case-store.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isSpent, type LetterDocument } from '../domain/letter-document.ts';
import { LIST_TIME, listAt } from '../domain/list-time.ts';
import type { PersonId } from '../domain/people/people.ts';
import {
  addMinutes,
  addWorkingDays,
  type Day,
  dayOf,
  type Instant,
  instantAt,
} from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/**
 * Owes the person a list for the day (E4). There is one for each day, however many cases ask for
 * it. If that day's list has already gone out, the reminder goes on the next working day's list.
 */
export async function oweList(
  { store }: Pick<DeliveryDeps, 'store'>,
  person: PersonId,
  s: Situation,
): Promise<void> {
  let at = listAt(s.now);
  for (let days = 0; days < 3; days += 1) {
    const day = dayOf(at);
    if (await isOwed(store, listLetter(person, day, at), s)) return;
    at = instantAt(addWorkingDays(day, 1), LIST_TIME);
  }
}

/** By how much the clocks of two replicas may differ, in minutes. */
const CLOCKS_DIFFER_MINUTES = 1;

/** What this replica has learnt today of lists, by their id: that one is there, or that it was sent. */
interface Known {
  readonly day: Day;
  readonly lists: Map<string, 'there' | 'sent'>;
}

const known = new WeakMap<Store, Known>();

/**
 * Makes the list, or finds it unsent. What this replica knows of it saves a request: a list that
 * was sent stays so, nobody sends one before its time, and one that is there is not made again.
 */
async function isOwed(store: Store, letter: LetterDocument, s: Situation): Promise<boolean> {
  const { id, wakeAt } = letter;
  const lists = knownOn(store, s.today);
  if (lists.get(id) === 'sent') return false;
  const isToCome = wakeAt !== null && wakeAt > addMinutes(s.now, CLOCKS_DIFFER_MINUTES);
  const wasThere = lists.has(id);
  if (wasThere && isToCome) return true;
  if (!wasThere) {
    const isMade = (await store.create(letter)) !== undefined;
    lists.set(id, 'there');
    if (isMade || isToCome) return true;
  }
  const there = await store.load(id);
  if (there?.kind !== 'letter') return (await store.create(letter)) !== undefined;
  if (isSpent(there)) lists.set(id, 'sent');
  return !isSpent(there);
}

function knownOn(store: Store, day: Day): Known['lists'] {
  const before = known.get(store);
  if (before?.day === day) return before.lists;
  const lists: Known['lists'] = new Map();
  known.set(store, { day, lists });
  return lists;
}

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
