import type { AidKind } from '../../src/domain/aid/aid.ts';
import { actingFor } from '../../src/domain/people/acting-for.ts';
import { unitOfSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { managerSeat } from '../../src/domain/people/seat.ts';
import type { CaseView } from '../../src/domain/view.ts';
import type { Refused, Seen } from '../case/seen.ts';
import { type Look, nameOf } from '../look.ts';
import { rulesIn } from './rules-in-case.ts';

/** A case between VO and FH as one person sees it. */
export type SeenAid = Seen<AidKind>;

/** A check of Link as one person sees it. */
export type SeenCheck = Seen<'check'>;

export function seenAid(view: CaseView<AidKind>, look: Look, refused?: Refused): SeenAid {
  const { state } = view;
  const names = { superior: nameOf(view.s.people, view.s.settings.superior) };
  return {
    ...view,
    look,
    vs: look.aidSystem,
    names,
    rulesOf: (task) => rulesIn(state, task),
    ...(refused ? { refused } : {}),
  };
}

/** The named handläggare of a side, or the unit while there is none. */
export function handlerName(seen: SeenAid, side: Side): string {
  const named = seen.state.people[side];
  return named === undefined ? side : nameOf(seen.s.people, named);
}

/** Today's manager of a side: a deputy while the manager is away. */
export function managerName(seen: SeenAid, side: Side): string {
  const { people, today } = seen.s;
  const unit = unitOfSide(people, side);
  return nameOf(
    people,
    unit && actingFor(managerSeat(unit.id), { people, today, isCovered: true })?.person,
  );
}

export function isWatch(seen: SeenAid): boolean {
  return seen.state.kind === 'watch';
}
