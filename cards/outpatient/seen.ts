import { actingFor } from '../../src/domain/people/acting-for.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { managerSeat } from '../../src/domain/people/seat.ts';
import { names, type Seen } from '../case/seen.ts';
import { nameOf } from '../look.ts';
import { namesText } from '../texts.ts';

export type SeenOutpatient = Seen<'outpatient'>;

/** Today's manager: a deputy while the manager is away. */
export function managerName(seen: SeenOutpatient): string {
  const { people, today } = seen.s;
  return nameOf(people, actingFor(managerSeat(seen.state.unit), { people, today })?.person);
}

export function therapistNames(seen: SeenOutpatient): string {
  return namesOf(seen, () => true);
}

/** The therapists of the case besides the viewer. */
export function otherTherapists(seen: SeenOutpatient): string {
  return namesOf(seen, (id) => id !== seen.viewer);
}

function namesOf(seen: SeenOutpatient, isMeant: (id: PersonId) => boolean): string {
  const ids = seen.state.therapists.map(({ id }) => id);
  return namesText(names(seen, ids.filter(isMeant)));
}
