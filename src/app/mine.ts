import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { type Listing, listsFor } from '../domain/lists.ts';
import type { PersonId } from '../domain/people/people.ts';
import { inOrder, Rank } from './list-order.ts';
import type { Store } from './ports/case-store.ts';
import { seenBy, unreadableTo } from './seen-cases.ts';

/** How many cases are read at a time at least. Most of them are a row each. */
const LEAST_AT_A_TIME = 40;

/**
 * What is open for a person, in the order of their lists, with at least `rows` rows. The index
 * says which cases come first, so that only those shown are read, even out of a thousand (E4).
 */
export async function listsUpTo(
  store: Store,
  person: PersonId,
  rows: number,
  s: Situation,
): Promise<Listing> {
  const order = await inOrder(store, person, s);
  const cases: CaseDocument[] = [];
  // A later page is read in one go, because every further part means that all cases are listed
  // again.
  const part = Math.max(LEAST_AT_A_TIME, rows);
  for (let from = 0; ; from += part) {
    const ids = order.slice(from, from + part).map(({ id }) => id);
    cases.push(...(await store.casesIn(ids)));
    const isWhole = from + part >= order.length;
    const lists = listsFor(person, seenBy(person, cases, s), s);
    // What the reader waits for comes last. So it is complete only when everything before it is
    // read.
    const isOnlyAwaited = order[from + part]?.rank === Rank.party;
    const read = lists.mine.length + lists.told.length + (isOnlyAwaited ? lists.awaited.length : 0);
    if (isWhole || read > rows)
      return { lists, unreadable: unreadableTo(person, cases, s), more: !isWhole };
  }
}

/** Reads every case that can be on a person's list of the day. */
export async function casesForDay(
  store: Store,
  person: PersonId,
  s: Situation,
): Promise<CaseDocument[]> {
  const order = await inOrder(store, person, s);
  const ids = order.filter(({ rank }) => rank !== Rank.party).map(({ id }) => id);
  return seenBy(person, await store.casesIn(ids), s);
}
