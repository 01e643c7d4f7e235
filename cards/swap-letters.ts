import type { Situation } from '../src/domain/engine/step.ts';
import type { LetterDocument } from '../src/domain/letter-document.ts';
import type { PersonId } from '../src/domain/people/people.ts';
import { actionSet, press } from './button-elements.ts';
import type { Element } from './elements.ts';
import { type Look, nameOf } from './look.ts';
import { dayText, swapLetters, swapWords } from './texts.ts';

/** A letter about two people who change days of the rota (E12). */
export function swapLetterWords(
  letter: LetterDocument,
  what: 'swapAsked' | 'swapped' | 'swapDeclined',
  { people, today }: Situation,
): { lead: string; body: string } {
  const by = nameOf(people, letter.by);
  const other = nameOf(people, letter.about);
  const own = dayText(letter.swap?.own ?? today, today);
  const theirs = dayText(letter.swap?.theirs ?? today, today);
  switch (what) {
    case 'swapAsked':
      return swapLetters.asked({ by, own, theirs });
    case 'swapped':
      return swapLetters.swapped({ by, other, own, theirs, isOwn: letter.to === letter.by });
    case 'swapDeclined':
      return swapLetters.declined({ other, own });
  }
}

/** Only the colleague who was asked can answer, not whoever gets the letter instead. */
export function swapButtons(
  { what, to, swap }: LetterDocument,
  reader: PersonId,
  look: Look,
): Element[] {
  if (what !== 'swapAsked' || swap === undefined || reader !== to) return [];
  const says = (title: string, answer: 'yes' | 'no') =>
    press(title, { kind: 'swap', swap: swap.id, says: answer }, look.cardAction);
  return [actionSet([says(swapWords.yes, 'yes'), says(swapWords.no, 'no')])];
}
