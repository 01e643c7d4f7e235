import type { People, PersonId, Role } from './people.ts';
import { holdersOf, lastKnown } from './staff-list.ts';

/**
 * The unit in which a person has a role, also of one who has left. Where they never had it, as after
 * a change of roles, the unit of the first who has. Undefined when nobody has the role.
 */
export function unitByRole(id: PersonId, role: Role, people: People): string | undefined {
  const roles = [lastKnown(people, id), holdersOf(people, role)[0]].flatMap(
    (person) => person?.roles ?? [],
  );
  return roles.find((held) => held.role === role)?.unit;
}
