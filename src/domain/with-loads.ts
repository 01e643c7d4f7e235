import { isLoadShown } from './engine/form.ts';
import type { Situation } from './engine/step.ts';
import type { CaseTask } from './kinds.ts';
import { type Loads, loadsIn } from './load.ts';
import type { PersonId } from './people/people.ts';
import { unitsOf } from './people/units-of-manager.ts';
import type { Counting } from './ports.ts';
import type { CaseView } from './view.ts';

/**
 * The view with the load of each person whom the viewer can choose (E25), when the municipality
 * wants it and the viewer manages the unit or stands in. A count is no reason to draw a card anew:
 * it is read only when the card is asked for, or sent for another reason.
 */
export async function withLoads<V extends CaseView>(reading: Counting, view: V): Promise<V> {
  if (!view.s.settings.showLoad || !view.own.some(asksForPeople)) return view;
  const loads = await loadsFor(reading, view.viewer, view.s);
  return loads === undefined ? view : { ...view, loads };
}

/**
 * The load of the people of the units that the person manages, or manages today as a stand-in.
 * Undefined when they manage none, or the municipality has not turned it on.
 */
export async function loadsFor(
  reading: Counting,
  person: PersonId,
  s: Situation,
): Promise<Loads | undefined> {
  const units = s.settings.showLoad ? unitsOf(person, s) : [];
  if (units.length === 0) return undefined;
  return loadsIn(units, await reading.ofUnits(units.map(({ id }) => id)), s);
}

function asksForPeople({ asks }: CaseTask): boolean {
  return asks.some(isLoadShown);
}
