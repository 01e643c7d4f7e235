import type { Day } from '../time.ts';
import { manages, type People, type PersonId } from './people.ts';
import { representedBy } from './stand-ins.ts';

/** That a person may see a case; without it the case does not exist for them (ROUTINES 7, need to know). */
export interface LeaveToSee {
  /** The absent person in whose place. */
  readonly for?: PersonId;
}

/**
 * May this person see a case with these people in it? A party may, who stands in for one today (E9), and who manages one or a unit of
 * theirs, or stands in for who does. Everybody else gets the same answer as for a case that is not there.
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
