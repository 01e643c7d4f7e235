import type { Command, StartName } from '../../cards/press-data.ts';
import { words } from '../../cards/texts.ts';
import { idOfNumber } from '../domain/case-number.ts';
import { slipsAllowed, slipsBetween } from './closeness.ts';
import { type Asked, type Phrase, phrases, withoutPoliteWords, wordsOf } from './typed-words.ts';

/** What somebody means by what they typed. Nothing of the text but a number is in it. */
export type Understood =
  | { readonly kind: 'asked'; readonly asks: Asked; readonly argument: string }
  /** The commands that it may be, the most likely first. */
  | { readonly kind: 'meant'; readonly commands: readonly StartName[] }
  | { readonly kind: 'unknown' };

/** The most commands that are proposed. */
const MOST_MEANT = 3;
/** A text of more letters is a story, in which every command would be found somewhere. */
const LONGEST_GUESSED = 80;

/**
 * Understands a typed text (`typedText`, E28): the command that it begins with, what it says without
 * polite words around it, the number of a case in it, and else what it may be a misspelling of.
 */
export function understand(text: string): Understood {
  const found = commandIn(text);
  if (found && !isOddNumber(found)) return found;
  const said = wordsOf(text);
  const whole = phraseOf(said) ?? phraseOf(withoutPoliteWords(said));
  if (whole) return { kind: 'asked', asks: whole.asks, argument: '' };
  if (found) return found;
  const number = numberIn(text);
  if (number !== undefined) return opening(number);
  return guess(said);
}

/**
 * Finds the command whose words the text begins with, the longest first, and what follows them.
 */
function commandIn(text: string): Begun | undefined {
  const said = text.toLowerCase();
  const found = byLength.find(
    ({ phrase }) =>
      said.startsWith(phrase) && /^(?:$|[^\p{L}\p{N}])/u.test(said.slice(phrase.length)),
  );
  if (!found) return undefined;
  const argument = text.slice(found.phrase.length).replace(/^[^\p{L}\p{N}#]+/u, '');
  return { kind: 'asked', asks: { start: found.command }, argument };
}

interface Begun {
  readonly kind: 'asked';
  readonly asks: { readonly start: Command };
  readonly argument: string;
}

/**
 * True for "öppna mina ärenden": what follows is no number, so that the whole may be another
 * command.
 */
function isOddNumber({ asks: { start }, argument }: Begun): boolean {
  return (start === 'case' || start === 'writeOut') && argument !== '' && !/\d/.test(argument);
}

const byLength = (Object.keys(words) as Command[])
  .flatMap((command) => words[command].map((phrase) => ({ command, phrase })))
  .toSorted((a, b) => b.phrase.length - a.phrase.length);

function phraseOf(said: readonly string[]): Phrase | undefined {
  const letters = said.join('');
  return letters === '' ? undefined : phrases.find((phrase) => phrase.letters === letters);
}

/** One of our numbers anywhere in the text, or a text that is nothing but a number (E2). */
function numberIn(text: string): string | undefined {
  if (idOfNumber(text) !== undefined) return text;
  const ours = /(?:^|[^\p{L}\p{N}])(\p{L}{2}[ /-]{0,3}\d{4}[ /-]{0,3}\d{1,6})(?![\p{L}\p{N}])/gu;
  const found = [...text.matchAll(ours)]
    .map(([, number = '']) => number)
    .filter((number) => idOfNumber(number) !== undefined);
  if (new Set(found.map(idOfNumber)).size === 1) return found[0];
  return /^(?:\p{L}{1,4}[ .-]?)?\d[\p{L}\d/.-]{0,38}$/u.test(text) ? text : undefined;
}

function opening(number: string): Understood {
  return { kind: 'asked', asks: { start: 'case' }, argument: number };
}

/**
 * The commands that the text may be a misspelling of. A greeting is answered at once, because
 * nothing is lost if it was none.
 */
function guess(said: readonly string[]): Understood {
  const length = said.join('').length;
  if (length === 0 || length > LONGEST_GUESSED) return { kind: 'unknown' };
  const close = phrases
    .map((phrase) => ({ phrase, slips: slipsTo(phrase, said) }))
    .filter(({ phrase, slips }) => slips <= slipsAllowed(phrase.letters.length))
    .toSorted((a, b) => a.slips - b.slips || b.phrase.letters.length - a.phrase.letters.length);
  const [best] = close;
  if (!best) return { kind: 'unknown' };
  if ('talk' in best.phrase.asks) return { kind: 'asked', asks: best.phrase.asks, argument: '' };
  const commands = close
    .filter(({ slips }) => slips === best.slips)
    .flatMap(({ phrase: { asks } }) => ('start' in asks ? [asks.start] : []));
  return { kind: 'meant', commands: [...new Set(commands)].slice(0, MOST_MEANT) };
}

/**
 * The slips between a phrase and the text, or the part of the text that is most like it. Within a
 * text only the words of a command count, and short ones only as they stand.
 */
function slipsTo({ letters, length, isWord }: Phrase, said: readonly string[]): number {
  const own = withoutPoliteWords(said);
  const wholes = [said, own].map((part) => slipsBetween(letters, part.join('')));
  if (!isWord) return Math.min(...wholes);
  const parts = partsOf(said, length).map((part) =>
    part === letters
      ? 0
      : letters.length < 6
        ? Number.POSITIVE_INFINITY
        : slipsBetween(letters, part),
  );
  return Math.min(...wholes, ...parts);
}

/** Parts of a text, of about so many words: one word may have become two, or two one. */
function partsOf(said: readonly string[], length: number): string[] {
  return [length - 1, length, length + 1]
    .filter((count) => count > 0 && count <= said.length)
    .flatMap((count) =>
      said.slice(0, said.length - count + 1).map((_, at) => said.slice(at, at + count).join('')),
    );
}
