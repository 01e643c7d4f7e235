import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { type Listing, listsFor } from '../domain/lists.ts';
import type { PersonId } from '../domain/people/people.ts';
import { manages } from '../domain/people/staff-list.ts';
import { representedBy } from '../domain/people/stand-ins.ts';
import { UnreadableCase } from '../domain/unreadable.ts';
import { viewOf } from '../domain/view.ts';
import { placeInOrder } from '../domain/waited.ts';
import type { Listed, Store } from './ports/case-store.ts';

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

/** The cases that the person may see, without those that cannot be read. */
export function seenBy(
  person: PersonId,
  docs: readonly CaseDocument[],
  s: Situation,
): CaseDocument[] {
  return docs.filter((doc) => sight(person, doc, s) === 'seen');
}

/** The numbers of unreadable cases that the person may know of. */
function unreadableTo(person: PersonId, docs: readonly CaseDocument[], s: Situation): string[] {
  return docs.filter((doc) => sight(person, doc, s) === 'unreadable').map(({ number }) => number);
}

function sight(person: PersonId, doc: CaseDocument, s: Situation) {
  try {
    return viewOf(doc, person, s) === undefined ? 'hidden' : 'seen';
  } catch (error) {
    if (error instanceof UnreadableCase) return 'unreadable';
    throw error;
  }
}

const Rank = { own: 0, absent: 1, told: 2, party: 3 } as const;

interface Ranked {
  readonly id: string;
  readonly rank: (typeof Rank)[keyof typeof Rank];
  readonly by: string;
}

/**
 * Orders the cases: first what waits for the reader, then for people whom they stand in for, then
 * what they are told of, then the rest. In each group the late ones come first.
 */
async function inOrder(store: Store, person: PersonId, s: Situation): Promise<Ranked[]> {
  // This includes colleagues on a regular day off. Which of their tasks are covered is decided when
  // the case is read (E9).
  const own = representedBy(person, s.people, s.today, true);
  const found = (await store.listed(own)).filter((row) => concerns(row, own, s));
  return found
    .map((row) => rank(row, person, own))
    .toSorted((a, b) => a.rank - b.rank || order(a.by, b.by) || order(a.id, b.id));
}

/**
 * True when the case concerns any of these people. An older index does not say who is told, so it
 * counts for every manager of its people.
 */
function concerns({ index }: Listed, own: readonly PersonId[], s: Situation): boolean {
  const { people, told } = index;
  if (told) return own.some((who) => people.includes(who) || told.includes(who));
  return people.some((id) => own.some((who) => who === id || manages(who, id, s.people)));
}

function rank({ id, index }: Listed, person: PersonId, own: readonly PersonId[]): Ranked {
  const { waiting, told, next, since = '' } = index;
  // An older index does not say who is waited for. Such a case is read with the first ones, so that
  // none of those is missed.
  if (waiting === undefined) return { id, rank: Rank.own, by: '' };
  for (const [rank, whose] of [
    [Rank.own, [person]],
    [Rank.absent, own],
  ] as const) {
    const mine = waiting
      .filter(({ who }) => whose.includes(who))
      .map(({ by, since: from = '' }) => placeInOrder(by, from));
    if (mine.length > 0) return { id, rank, by: mine.toSorted()[0] as string };
  }
  const isTold = told?.some((who) => own.includes(who)) === true;
  return { id, rank: isTold ? Rank.told : Rank.party, by: placeInOrder(next, since) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
