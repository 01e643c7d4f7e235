import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { countFigures } from '../domain/figures.ts';
import { CASES_PER_PAGE, type Listing, listsFor } from '../domain/lists.ts';
import type { PersonId } from '../domain/people/people.ts';
import { Rank, type Ranked, readOrder } from './list-order.ts';
import type { Store } from './ports/case-store.ts';
import { seenBy, unreadableTo } from './seen-cases.ts';

/** The cases that stand on a page, and the page that they make when they are read. */
interface Page {
  readonly ids: readonly string[];
  listing(person: PersonId, cases: readonly CaseDocument[], s: Situation): Listing;
}

/**
 * A page of what is open for a person (E23). The index says which cases stand on it, so that only
 * those are read, even out of a thousand.
 */
export async function pageOfMine(
  store: Store,
  person: PersonId,
  page: number,
  s: Situation,
): Promise<Listing> {
  const { ids, listing } = pageOf(await readOrder(store, person, s), page);
  return listing(person, await store.casesIn(ids), s);
}

/**
 * The cases of a page, each of which stands on no other. For a page that there is not it is the
 * first or the last.
 */
export function pageOf(order: readonly Ranked[], page: number): Page {
  const pages = Math.max(1, Math.ceil(order.length / CASES_PER_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const waiting = order.filter(({ rank }) => rank === Rank.own || rank === Rank.absent);
  const days = waiting.map(({ last }) => last);
  const ongoing = order.filter(({ isOngoing }) => isOngoing);
  return {
    ids: order.slice((at - 1) * CASES_PER_PAGE, at * CASES_PER_PAGE).map(({ id }) => id),
    listing: (reader, cases, s) => ({
      reader,
      lists: listsFor(reader, seenBy(reader, cases, s), s),
      unreadable: unreadableTo(reader, cases, s),
      page: at,
      pages,
      figures: countFigures(days, s.today),
      ongoing: ongoing.length,
      waiting: ongoing.filter(({ rank }) => rank !== Rank.party).length,
    }),
  };
}

/** Reads every case that can be on a person's list of the day. */
export async function casesForDay(
  store: Store,
  person: PersonId,
  s: Situation,
): Promise<CaseDocument[]> {
  const order = await readOrder(store, person, s);
  const ids = order.filter(({ rank }) => rank !== Rank.party).map(({ id }) => id);
  return seenBy(person, await store.casesIn(ids), s);
}
