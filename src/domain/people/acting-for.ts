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

/** The day on which somebody answers for a seat, and what the duty says about who may. */
export interface SeatDay {
  readonly people: People;
  readonly today: Day;
  /** The people who may not answer. */
  readonly barred?: readonly PersonId[] | undefined;
  /** True for a duty that a stand-in takes on a regular day off too. */
  readonly isCovered?: boolean | undefined;
}

/**
 * The person who answers for a seat on a day: its holder, or the stand-in while the holder is
 * absent or barred (S14, E9). When nobody is at work it stays with the holder, so that a seat is
 * never empty.
 */
export function actingFor(seat: Seat, on: SeatDay): Acting | undefined {
  const holder = holderOf(seat, on.people);
  return holder === undefined ? undefined : actingForHolder(holder, on);
}

function actingForHolder(
  holder: PersonId,
  { people, today, barred = [], isCovered = false }: SeatDay,
): Acting {
  const isMissing = isCovered ? isAway(holder, people, today) : isAbsent(holder, people, today);
  if (!isMissing && !barred.includes(holder)) return { person: holder };
  const standIn = standInFor(holder, people, today, barred);
  return standIn === undefined ? { person: holder } : { person: standIn, for: holder };
}

/**
 * How a person may press for a seat on a day: as its holder, even when away, or as the stand-in.
 * Undefined for anybody else, and for people who are barred.
 */
export function pressesFor(person: PersonId, seat: Seat, on: SeatDay): Acting | undefined {
  if (on.barred?.includes(person)) return undefined;
  const holder = holderOf(seat, on.people);
  if (holder === undefined) return undefined;
  if (holder === person) return { person };
  const acting = actingForHolder(holder, on);
  return acting.person === person ? acting : undefined;
}
