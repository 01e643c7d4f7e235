import { actingFor } from '../../src/domain/people/acting-for.ts';
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
  return namesText(
    names(
      seen,
      seen.state.therapists.map((t) => t.id),
    ),
  );
}
