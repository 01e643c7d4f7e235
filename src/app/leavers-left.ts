import type { Situation } from '../domain/engine/step.ts';
import type { Leaver, PersonId } from '../domain/people/people.ts';
import { manages } from '../domain/people/staff-list.ts';
import type { Store } from './ports/case-store.ts';

/** The leavers whose open cases this person may give to others (E9). */
export async function leaversLeftTo(
  person: PersonId,
  store: Store,
  s: Situation,
): Promise<readonly Leaver[]> {
  const left = (s.people.staff.left ?? []).filter(({ id }) => manages(person, id, s.people));
  if (left.length === 0) return [];
  const docs = await store.casesOf(left.map(({ id }) => id));
  return left.filter(({ id }) => docs.some((doc) => doc.index.people.includes(id)));
}
