import { sidesOf } from './aid-units.ts';
import type { People, Person, PersonId } from './people.ts';
import { manages, personOf } from './staff-list.ts';

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
