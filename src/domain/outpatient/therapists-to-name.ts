import type { Situation } from '../engine/step.ts';
import { isAway } from '../people/away.ts';
import type { PersonId } from '../people/people.ts';
import { holdersOf } from '../people/staff-list.ts';
import type { Outpatient } from './outpatient.ts';

/**
 * The unit's therapists who are not in the case. Absent ones come after the others, and those who
 * cannot take it come last (R16, E25).
 */
export function therapistsToName(c: Outpatient, s: Situation): PersonId[] {
  const free = holdersOf(s.people, 'therapist', c.unit)
    .map((p) => p.id)
    .filter((id) => !c.therapists.some((t) => t.id === id));
  const cannot = whoCannot(c);
  const rank = (id: PersonId) => (cannot.includes(id) ? 2 : isAway(id, s.people, s.today) ? 1 : 0);
  return free.toSorted((a, b) => rank(a) - rank(b));
}

/** Therapists who have said that they cannot take the case and are not in it now (R19, E25). */
export function whoCannot(c: Outpatient): PersonId[] {
  const last = new Map(c.removed.map(({ id, why }) => [id, why]));
  return [...last]
    .filter(([id, why]) => why === 'cannot' && !c.therapists.some((t) => t.id === id))
    .map(([id]) => id);
}
