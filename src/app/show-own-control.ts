import { seesOwnControl, unitsBelow, unitsOf } from '../domain/people/units-of-manager.ts';
import { yearOfUnit } from './kept-months.ts';
import { type Asker, note, refuse, type WhatOf } from './note-shown.ts';
import { monthShown, ownControlOf } from './own-control.ts';
import type { Shown } from './what-is-shown.ts';

/** Shows a month of the units that the person manages, and sums of those below them (E20). */
export async function showOwnControl(asker: Asker, what: WhatOf<'ownControl'>): Promise<Shown> {
  const { deps, s, person } = asker;
  if (!seesOwnControl(person, s))
    return refuse(asker, what, { code: 'notYourRole', whose: ['unitManager'] });
  await note(asker, what, 'ok');
  const control = await ownControlOf(deps.store, person, monthShown(what.month, s), s);
  return { kind: 'ownControl', control };
}

/** Shows the kept months of one such unit. They hold nothing that is one person's. */
export async function showOwnControlYear(
  asker: Asker,
  what: WhatOf<'ownControlYear'>,
): Promise<Shown> {
  const { deps, s, person } = asker;
  const units = [...unitsOf(person, s), ...unitsBelow(person, s)];
  if (!units.some(({ id }) => id === what.unit))
    return refuse(asker, what, { code: 'notYourRole', whose: ['unitManager'] });
  await note(asker, what, 'ok');
  return { kind: 'ownControlYear', year: await yearOfUnit(deps.store, what.unit, s) };
}
