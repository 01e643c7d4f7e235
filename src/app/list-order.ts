import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { manages } from '../domain/people/staff-list.ts';
import { representedBy } from '../domain/people/stand-ins.ts';
import { placeInOrder } from '../domain/waited.ts';
import type { Listed, Store } from './ports/case-store.ts';

export const Rank = { own: 0, absent: 1, told: 2, party: 3 } as const;

interface Ranked {
  readonly id: string;
  readonly rank: (typeof Rank)[keyof typeof Rank];
  readonly by: string;
}

/**
 * Orders the cases: first what waits for the reader, then for people whom they stand in for, then
 * what they are told of, then the rest. In each group the late ones come first.
 */
export async function inOrder(store: Store, person: PersonId, s: Situation): Promise<Ranked[]> {
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

export function rank({ id, index }: Listed, person: PersonId, own: readonly PersonId[]): Ranked {
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

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
