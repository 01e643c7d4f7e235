import type { NumberHeld } from '../domain/aid/holds-number.ts';
import { askedOf, sidesFor } from '../domain/aid/who-watches.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { ifReadable, stateOf } from '../domain/case-state.ts';
import type { Situation } from '../domain/engine/step.ts';
import { kindOf } from '../domain/kinds.ts';
import { unitOfSide } from '../domain/people/aid-units.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personSeat } from '../domain/people/seat.ts';
import { comparedForm } from '../domain/writing.ts';
import type { DoorRefusal } from './door-refusal.ts';

export function hasNumber(doc: CaseDocument, number: string): boolean {
  const [vsNumber] = ifReadable(() => heldBy(doc)?.vsNumber);
  return vsNumber !== undefined && comparedForm(vsNumber) === number;
}

/** The number that an open case holds. Undefined when it has none or has ended. */
function heldBy(doc: CaseDocument): NumberHeld | undefined {
  return kindOf(doc.kind).holdsNumber?.(stateOf(doc));
}

/**
 * Tells the sender which watch has the number and who watches. If that is kept within the unit, or
 * it is no watch, tells them whom to ask instead.
 */
export function refusalFor(taken: CaseDocument, sender: PersonId, s: Situation): DoorRefusal {
  const { side, isNamed } = heldBy(taken) as NumberHeld;
  const isTold = isNamed && (!s.settings.countOtherWatches || sidesFor(sender, s).includes(side));
  if (isTold) return { code: 'alreadyWatched', field: 'vsNumber', number: taken.number, side };
  const { ask } = askedOf(side, s);
  const unit = unitOfSide(s.people, side)?.name ?? side;
  return {
    code: 'numberTaken',
    field: 'vsNumber',
    unit,
    ...(ask === undefined ? {} : { who: personSeat(ask) }),
  };
}
