import type { Day } from '../time.ts';
import { isAbsent, isAway } from './away.ts';
import type { People, PersonId } from './people.ts';
import { holderOf, type Seat } from './seat.ts';
import { standInFor } from './stand-ins.ts';

/** The person who answers for a seat. `for` is set when that is a deputy, and both are recorded. */
export interface Acting {
  readonly person: PersonId;
  readonly for?: PersonId;
}

/**
 * The person who answers for a seat on a day: its holder, or the stand-in while the holder is
 * absent or barred (S14, E9). When nobody is at work it stays with the holder, so that a seat is
 * never empty. `isCovered` is set for duties that a stand-in takes on a regular day off too.
 */
export function actingFor(
  seat: Seat,
  people: People,
  day: Day,
  barred: readonly PersonId[] = [],
  isCovered = false,
): Acting | undefined {
  const holder = holderOf(seat, people);
  return holder === undefined ? undefined : actingForHolder(holder, people, day, barred, isCovered);
}

function actingForHolder(
  holder: PersonId,
  people: People,
  day: Day,
  barred: readonly PersonId[],
  isCovered: boolean,
): Acting {
  const isMissing = isCovered ? isAway(holder, people, day) : isAbsent(holder, people, day);
  if (!isMissing && !barred.includes(holder)) return { person: holder };
  const standIn = standInFor(holder, people, day, barred);
  return standIn === undefined ? { person: holder } : { person: standIn, for: holder };
}

/**
 * How a person may press for a seat on a day: as its holder, even when away, or as the stand-in.
 * Undefined for anybody else, and for people who are barred.
 */
export function pressesFor(
  person: PersonId,
  seat: Seat,
  people: People,
  day: Day,
  barred: readonly PersonId[] = [],
  isCovered = false,
): Acting | undefined {
  if (barred.includes(person)) return undefined;
  const holder = holderOf(seat, people);
  if (holder === undefined) return undefined;
  if (holder === person) return { person };
  const acting = actingForHolder(holder, people, day, barred, isCovered);
  return acting.person === person ? acting : undefined;
}
