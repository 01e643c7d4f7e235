import { manages, type People, type PersonId, representedBy } from './people.ts';
import type { Day } from './time.ts';

/** How a person stands to a case; without any of these it does not exist for them (ROUTINES 7, need to know). */
export type Relation = 'party' | 'deputy' | 'manager';

/**
 * May this person see a case with these people in it? A party may, who stands in for one today (E9), and who manages one or a unit of
 * theirs, or stands in for who does. Everybody else gets the same answer as for a case that is not there.
 */
export function maySee(person: PersonId, parties: readonly PersonId[], people: People, day: Day): Relation | undefined {
  if (parties.includes(person)) return 'party';
  const standsFor = representedBy(person, people, day);
  if (standsFor.some((id) => parties.includes(id))) return 'deputy';
  if (parties.some((id) => manages(person, id, people))) return 'manager';
  return standsFor.some((absent) => parties.some((id) => manages(absent, id, people))) ? 'deputy' : undefined;
}
