import { manages, type People, type PersonId, representedBy } from './people.ts';
import type { Day } from './time.ts';

/** As what a person may see a case, and in whose place; without it the case does not exist for them (ROUTINES 7, need to know). */
export interface NeedToKnow {
  readonly as: 'party' | 'deputy' | 'manager';
  readonly for?: PersonId;
}

/**
 * May this person see a case with these people in it? A party may, who stands in for one today (E9), and who manages one or a unit of
 * theirs, or stands in for who does. Everybody else gets the same answer as for a case that is not there.
 */
export function maySee(person: PersonId, parties: readonly PersonId[], people: People, day: Day): NeedToKnow | undefined {
  if (parties.includes(person)) return { as: 'party' };
  const standsFor = representedBy(person, people, day);
  const absent = standsFor.find((id) => parties.includes(id));
  if (absent !== undefined) return { as: 'deputy', for: absent };
  if (parties.some((id) => manages(person, id, people))) return { as: 'manager' };
  const manager = standsFor.find((away) => parties.some((id) => manages(away, id, people)));
  return manager === undefined ? undefined : { as: 'deputy', for: manager };
}
