import type { Day } from '../time.ts';
import type { People, PersonId } from './people.ts';
import { manages } from './staff-list.ts';
import { representedBy } from './stand-ins.ts';

/**
 * Permission to see a case. Without it the case does not exist for the person (need to know,
 * docs/for-kommunen.md).
 */
export interface LeaveToSee {
  /** The absent person for whom they see it. */
  readonly for?: PersonId;
}

/**
 * Lets a person see a case with these parties, or returns undefined. A party may see it, and so may
 * the stand-in of one today (E9). The manager of a party, or of a unit of theirs, may too, and so
 * may that manager's stand-in. Everybody else gets the same answer as for a case that does not
 * exist.
 */
export function maySee(
  person: PersonId,
  parties: readonly PersonId[],
  people: People,
  day: Day,
): LeaveToSee | undefined {
  if (parties.includes(person)) return {};
  const standsFor = representedBy(person, people, day);
  const absent = standsFor.find((id) => parties.includes(id));
  if (absent !== undefined) return { for: absent };
  if (parties.some((id) => manages(person, id, people))) return {};
  const manager = standsFor.find((away) => parties.some((id) => manages(away, id, people)));
  return manager === undefined ? undefined : { for: manager };
}
