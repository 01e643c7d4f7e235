import { ifReadable } from '../domain/case-state.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { CaseKind } from '../domain/kinds.ts';
import type { CountedOutcome } from '../domain/measures.ts';
import {
  countedIn,
  kindsOf,
  type Month,
  monthBefore,
  monthOf,
  type OwnControl,
  ownControl,
  unitsOf,
} from '../domain/own-control.ts';
import type { PersonId, Unit } from '../domain/people/people.ts';
import type { Store } from './ports/case-store.ts';

/** A month of the units that the person manages, counted from their cases at each call (E20). */
export async function ownControlOf(
  store: Store,
  person: PersonId,
  month: Month,
  s: Situation,
): Promise<OwnControl> {
  const units = unitsOf(person, s);
  const counted = await countedOf(store, units, s);
  return ownControl(counted, month, idsOf(units));
}

/**
 * The managers, or people who act for them today, whose units have something to count in the month.
 */
export async function managersToTell(
  store: Store,
  managers: readonly PersonId[],
  month: Month,
  s: Situation,
): Promise<PersonId[]> {
  const counted = await countedOf(store, s.people.staff.units, s);
  return managers.filter(
    (manager) => ownControl(counted, month, idsOf(unitsOf(manager, s))).units.length > 0,
  );
}

/**
 * The running month if it is asked for, else the month before. No case of that month has been
 * deleted yet.
 */
export function monthShown(asked: string | undefined, s: Situation): Month {
  return asked === monthOf(s.today) ? asked : monthBefore(s.today);
}

async function countedOf(
  store: Store,
  units: readonly Unit[],
  s: Situation,
): Promise<CountedOutcome[]> {
  const kinds: CaseKind[] = [...new Set(units.flatMap(kindsOf))];
  const docs = await Promise.all(kinds.map((kind) => store.allOf(kind)));
  return docs.flat().flatMap((doc) => ifReadable(() => countedIn(doc, s)).flat());
}

function idsOf(units: readonly Unit[]): string[] {
  return units.map(({ id }) => id);
}
