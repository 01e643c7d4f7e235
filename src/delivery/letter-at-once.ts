import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import type { DeliveryDeps } from './deps.ts';

/** The letter, due again as soon as that is recorded. */
export function atOnce(deps: DeliveryDeps, letter: LetterDocument, s: Situation): LetterDocument {
  deps.written(letter.id);
  return { ...letter, wakeAt: s.now };
}
