import { addDays, type Day } from '../time.ts';
import { sidesOf } from './aid-units.ts';
import type { Absence, People, Person, PersonId } from './people.ts';
import { manages, personOf } from './staff-list.ts';

/** The days of an absence, both included. Without `to` it lasts until further notice. */
export type AbsenceDays = Pick<Absence, 'from' | 'to'>;

/** True when both have a day in common. An absence that was ended before it began has no days. */
export function overlaps(one: AbsenceDays, other: AbsenceDays): boolean {
  const starts = ({ from }: AbsenceDays, { to }: AbsenceDays) => to === undefined || from <= to;
  return [one, other].every((days) => starts(days, one) && starts(days, other));
}

/**
 * The days that remain without those of the others, in order. Empty when the others take them all.
 */
export function uncoveredPart(days: AbsenceDays, others: readonly AbsenceDays[]): AbsenceDays[] {
  return others.reduce<AbsenceDays[]>(
    (left, other) => left.flatMap((part) => without(part, other)),
    [days],
  );
}

function without(days: AbsenceDays, other: AbsenceDays): AbsenceDays[] {
  if (!overlaps(days, other)) return [days];
  const before = days.from < other.from ? [{ from: days.from, to: addDays(other.from, -1) }] : [];
  if (other.to === undefined || (days.to !== undefined && days.to <= other.to)) return before;
  return [...before, { from: addDays(other.to, 1), to: days.to }];
}

/** True when its last day is before the day. */
export function isOver({ to }: AbsenceDays, day: Day): boolean {
  return to !== undefined && to < day;
}

/** The deputy whom the absence names, or else the staff list. Undefined when neither names one. */
export function deputyBy(absence: Absence, people: People): PersonId | undefined {
  return absence.deputy ?? personOf(people, absence.person)?.deputy;
}

/**
 * True when the reporter is the person or manages them. A colleague may not change such a report
 * (E9).
 */
export function isNear(by: PersonId, person: PersonId, people: People): boolean {
  return by === person || manages(by, person, people);
}

/**
 * True when `by` may name this deputy, who then sees what the absent person sees. The person and
 * the manager may name anybody of the same role, or the manager. A colleague must leave the deputy
 * of the staff list.
 */
export function mayStandIn(
  absent: Person,
  deputy: PersonId,
  by: PersonId,
  people: People,
): boolean {
  return whyNotStandIn(absent, deputy, by, people) === undefined;
}

export type NoDeputy = 'self' | 'byColleague' | 'left' | 'otherHouse' | 'otherRole';

/** Why the deputy may not be named. Undefined when they may. */
export function whyNotStandIn(
  absent: Person,
  deputy: PersonId,
  by: PersonId,
  people: People,
): NoDeputy | undefined {
  const known = personOf(people, deputy);
  if (deputy === absent.id) return 'self';
  if (!known) return 'left';
  if (deputy === absent.deputy) return undefined;
  if (!isNear(by, absent.id, people)) return 'byColleague';
  if (!isOfSameHouse(absent, known, people)) return 'otherHouse';
  const isSame = known.roles.some((held) => absent.roles.some((own) => own.role === held.role));
  return deputy === absent.manager || isSame ? undefined : 'otherRole';
}

/**
 * VO and FH do not stand in for each other, and nobody outside stands in for them or they for
 * others (S2, S14).
 */
function isOfSameHouse(absent: Person, deputy: Person, people: People): boolean {
  const [own, others] = [sidesOf(absent, people), sidesOf(deputy, people)];
  return own.length === 0
    ? others.length === 0
    : own.some((side) => others.includes(side)) || deputy.id === absent.manager;
}
