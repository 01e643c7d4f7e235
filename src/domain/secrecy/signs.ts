import { DASHES, INVISIBLE } from '../writing.ts';

const UNSEEN = new RegExp(`[${INVISIBLE}\\p{M}*\`]`, 'u');
const DASH = new RegExp(`[${DASHES}]`, 'u');
/**
 * Letters that are read as digits, of our alphabet and the Greek, the Cyrillic and the Armenian
 * one.
 */
const ALIKE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'OoΟοОоՕօ'].map((letter) => [letter, '0'])),
  ...Object.fromEntries([...'lIΙІӀӏıǀ'].map((letter) => [letter, '1'])),
};

/** A character as the guard reads it, and the digit that it looks like. */
type Signs = { signs: string; digit: string | undefined };
const known = new Map<string, Signs>();
const MOST_KNOWN = 5000;
/**
 * No digit becomes more signs than this. A ligature that becomes a sentence counts as one letter.
 */
const LONGEST_EXPANSION = 4;

/**
 * Computed once for each character, so that the cost does not depend on which characters somebody
 * sends.
 */
export function signsOf(raw: string): Signs {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const whole = raw < '\u0080' ? raw : raw.normalize('NFKC');
  const signs =
    whole.length > LONGEST_EXPANSION ? 'Ö' : [...whole.toUpperCase()].map(signFor).join('');
  const read = { signs, digit: ALIKE[whole] };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(raw, read);
  return read;
}

function signFor(char: string): string {
  if (/[0-9A-Z]/.test(char)) return char;
  if (UNSEEN.test(char)) return '';
  if (/[\s\p{Cc}]/u.test(char)) return ' ';
  if (DASH.test(char)) return '-';
  if (/\p{Nd}/u.test(char)) return String(digitIn(char));
  return /\p{L}/u.test(char) ? 'Ö' : char;
}

/**
 * Unicode keeps the ten digits of a script together and begins with zero, so the distance to the
 * first one is the value.
 */
function digitIn(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
