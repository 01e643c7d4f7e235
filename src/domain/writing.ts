/**
 * Reads what people write and what their programs make of it: invisible signs, entities, tags,
 * other dashes.
 */

/** Invisible characters: soft hyphens, joiners, marks of direction, byte-order marks. */
export const INVISIBLE = '\\p{Default_Ignorable_Code_Point}\\p{Cf}';
/**
 * Dashes, minus signs and lines. Word often replaces the hyphen between two numbers with one of
 * them.
 */
export const DASHES = '\\p{Pd}\\u02d7\\u2043\\u2212\\u2500\\u2796';

const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');
const dashes = new RegExp(`[${DASHES}]`, 'gu');
/** What stands around a word or number without being part of it: quotes, brackets, a full stop. */
const AROUND = '[\\s"\'”“„’‘‚»«›‹`´.,;:!?…*_~(){}\\[\\]<>-]+';
const around = new RegExp(`^${AROUND}|${AROUND}$`, 'gu');

/**
 * A word or number as it was meant: composed letters, one kind of dash and of space, no invisible
 * signs, and nothing around it. Everything typed or filled in is cleaned here.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .replace(around, '');
}

/** Cleans a number: also without "ärende", "nr" and the like before it. */
export function numberWritten(text: string): string {
  return tidy(
    tidy(text)
      .replace(/^(?:ärende ?)?(?:(?:dnr|nr|nummer|n:o|#)(?![\p{L}\d])|#)/iu, '')
      .replace(/^ärende /iu, ''),
  );
}

/** A number in the form in which numbers are compared, without spaces and in capitals. */
export function comparedForm(number: string): string {
  return numberWritten(number).replaceAll(' ', '').toUpperCase();
}
