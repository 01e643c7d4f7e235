import type { PersonWaited } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isOneTime } from '../domain/kinds.ts';
import type { PersonId } from '../domain/people/people.ts';
import { manages } from '../domain/people/staff-list.ts';
import { representedBy } from '../domain/people/stand-ins.ts';
import type { Day } from '../domain/time.ts';
import { placeInOrder } from '../domain/waited.ts';
import type { Listed, Store } from './ports/case-store.ts';

export const Rank = { own: 0, absent: 1, told: 2, party: 3 } as const;

/** The place of a case in a person's list, read from its index alone. */
export interface Ranked {
  readonly id: string;
  readonly rank: (typeof Rank)[keyof typeof Rank];
  readonly by: string;
  /** The routine's last day for what waits for the reader. */
  readonly last?: Day | undefined;
  /** True when it is one of the reader's own cases, or of somebody whom they stand in for. */
  readonly isOngoing: boolean;
}

/** The reader, and those for whom they stand in. */
interface Whose {
  readonly person: PersonId;
  /** All whose duties fall to the reader today, the reader included. */
  readonly own: readonly PersonId[];
  /** Those on a regular day off, of whose duties only some fall to the reader (E9). */
  readonly dayOff: readonly PersonId[];
}

/** Reads the index of every open case that can concern the person, in the order of `inOrder`. */
export async function readOrder(store: Store, person: PersonId, s: Situation): Promise<Ranked[]> {
  const all = representedBy(person, s.people, s.today, true);
  return inOrder(await store.listed(all), person, s);
}

/**
 * Orders the cases: first what waits for the reader, then for people whom they stand in for, then
 * what they are told of, then the rest. In each group the late ones come first.
 */
export function inOrder(listed: readonly Listed[], person: PersonId, s: Situation): Ranked[] {
  const own = representedBy(person, s.people, s.today);
  const all = representedBy(person, s.people, s.today, true);
  const whose = { person, own, dayOff: all.filter((id) => !own.includes(id)) };
  return listed
    .flatMap((row) => rank(row, whose, s) ?? [])
    .toSorted((a, b) => a.rank - b.rank || order(a.by, b.by) || order(a.id, b.id));
}

/** Undefined when the case does not concern the reader today. */
function rank(row: Listed, whose: Whose, s: Situation): Ranked | undefined {
  const { id, kind, index } = row;
  const { waiting, told, next, ahead, since } = index;
  const isParty = index.people.some((who) => whose.own.includes(who));
  const isOngoing = isParty && !isOneTime(kind);
  if (waiting === undefined || told === undefined)
    // An older index does not say who is waited for or told. Such a case is read with the first
    // ones, so that none of those is missed.
    return isParty || isManaged(row, whose, s)
      ? { id, rank: Rank.own, by: '', isOngoing }
      : undefined;
  const isCovered = waiting.some(({ covers }) => covers);
  const waited = waitedFrom(waiting, whose);
  if (waited) return { id, isOngoing, ...waited };
  const hears = isCovered ? [...whose.own, ...whose.dayOff] : whose.own;
  if (told.some((who) => hears.includes(who)))
    return { id, rank: Rank.told, by: placeInOrder(next, since ?? ''), isOngoing };
  // Nobody waits for a check of Link that is another's.
  if (!isOngoing) return undefined;
  return { id, rank: Rank.party, by: placeInOrder(ahead, since ?? ''), isOngoing };
}

/** What waits for the reader, or else for somebody whom they stand in for. */
function waitedFrom(
  waiting: readonly PersonWaited[],
  { person, own, dayOff }: Whose,
): Pick<Ranked, 'rank' | 'by' | 'last'> | undefined {
  const groups = [
    [Rank.own, waiting.filter(({ who }) => who === person)],
    [
      Rank.absent,
      waiting.filter(({ who, covers }) => own.includes(who) || (covers && dayOff.includes(who))),
    ],
  ] as const;
  for (const [rank, mine] of groups) {
    const [by] = mine.map(({ by: day, since = '' }) => placeInOrder(day, since)).toSorted();
    if (by !== undefined) return { rank, by, last: mine.map(({ last }) => last).toSorted()[0] };
  }
  return undefined;
}

/** An older index does not say who is told, so it counts for every manager of its people. */
function isManaged({ index }: Listed, { own }: Whose, s: Situation): boolean {
  return index.people.some((id) => own.some((who) => manages(who, id, s.people)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
