import { addDays, type Day } from '../time.ts';
import type { Absence, People, PersonId } from './people.ts';
import { personOf } from './staff-list.ts';

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
