import { coverNow } from './aid/link-check/uncovered-letters.ts';
import type { Situation } from './engine/step.ts';
import type { LetterDocument, LetterKind } from './letter-document.ts';
import { actingFor } from './people/acting-for.ts';
import { managerSeat } from './people/seat.ts';

type Redirect = (letter: LetterDocument, s: Situation) => LetterDocument;

const asWritten: Redirect = (letter) => letter;

/** How each kind of letter is brought up to date when it is sent. */
const redirects = {
  list: asWritten,
  absence: asWritten,
  back: asWritten,
  takenOver: asWritten,
  personMissing: asWritten,
  ownControl: asWritten,
  sample: toManagerNow,
  heir: asWritten,
  cover: coverNow,
  swapAsked: asWritten,
  swapped: asWritten,
  swapDeclined: asWritten,
  staffWaits: asWritten,
} satisfies Record<LetterKind, Redirect>;

/** The letter with its receiver and its facts at the moment when it is sent. */
export function letterNow(letter: LetterDocument, s: Situation): LetterDocument {
  return redirects[letter.what](letter, s);
}

/** A letter that had to wait goes to the person who acts for the unit's manager by then. */
function toManagerNow(letter: LetterDocument, s: Situation): LetterDocument {
  const manager = actingFor(managerSeat(letter.unit ?? ''), s)?.person;
  return { ...letter, to: manager ?? letter.to };
}
