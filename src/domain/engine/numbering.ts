import { numberWritten } from '../writing.ts';

/** How the cases of a kind are told apart: by the id of a document, and by what people read. */
export interface Numbering {
  /** What every id of the kind begins with. */
  readonly prefix: string;
  /** Whether it is, from end to end, what an id of the kind looks like. */
  isId(id: string): boolean;
  /** What people read in place of the id. */
  numberOf(id: string): string;
  /** Whether people would read it as a case of this kind. */
  isNumber(number: string): boolean;
}

/** Cases that get numbers in order, such as ÖV-2026-0014, whose document is OV-2026-0014. */
export interface Series extends Numbering {
  /** The letters as they stand in an id: without dots and rings. */
  readonly letters: string;
  /** The id that somebody means, however they write it; undefined when it is not of the series. */
  idOf(written: string): string | undefined;
  /** A pattern for the field of a form that asks for such a number. */
  readonly pattern: string;
}

/** Numbers with these letters, a year, and at least four digits, which begin anew each year. */
export function series(shown: string): Series {
  const letters = plain(shown);
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

/** A letter as it may be written: large, small, and without its dots or ring. */
function variants(letter: string): string {
  return [
    ...new Set([letter, letter.toLowerCase(), plain(letter), plain(letter.toLowerCase())]),
  ].join('');
}

function plain(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '');
}
