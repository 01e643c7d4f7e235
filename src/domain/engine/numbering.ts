import { numberWritten } from '../writing.ts';

/** The ids and numbers of the cases of a kind. */
export interface Numbering {
  /** The beginning of every id of the kind. */
  readonly prefix: string;
  /** True when the whole text has the form of an id of the kind. */
  isId(id: string): boolean;
  /** The number that people read instead of the id. */
  numberOf(id: string): string;
  /** True for a number of this kind of case, as people write it. */
  isNumber(number: string): boolean;
}

/** A series of numbers, such as ÖV-2026-0014, whose document is OV-2026-0014. */
export interface Series extends Numbering {
  /** The letters in an id, without dots and rings. */
  readonly letters: string;
  /** The id that a person means in any way of writing. Undefined when it is not of the series. */
  idOf(written: string): string | undefined;
  /** The pattern of a form field that asks for such a number. */
  readonly pattern: string;
}

/** Makes a series of these letters, a year and at least four digits. It starts again each year. */
export function series(shown: string): Series {
  const letters = withoutAccents(shown);
  const written = [...shown].map((letter) => `[${variants(letter)}]`).join('');
  const typed = new RegExp(`^${written}[ /-]{0,3}(\\d{4})[ /-]{0,3}(\\d{1,6})$`, 'iu');
  const id = new RegExp(`^${letters}-20\\d\\d-\\d{4,6}$`);
  const idOf = (text: string) => {
    const [, year, n] = typed.exec(numberWritten(text)) ?? [];
    return n === undefined ? undefined : `${letters}-${year}-${n.padStart(4, '0')}`;
  };
  return {
    letters,
    prefix: `${letters}-`,
    pattern: `^${written}[- ]?[0-9]{4}[- ]?[0-9]{1,6}$`,
    isId: (text) => id.test(text),
    numberOf: (text) => shown + text.slice(letters.length),
    isNumber: (text) => idOf(text) !== undefined,
    idOf,
  };
}

/** The ways of writing a letter: large, small, and without its dots or ring. */
function variants(letter: string): string {
  return [
    ...new Set([
      letter,
      letter.toLowerCase(),
      withoutAccents(letter),
      withoutAccents(letter.toLowerCase()),
    ]),
  ].join('');
}

function withoutAccents(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '');
}
