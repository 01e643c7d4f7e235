import { birthIn, DIGITS } from './birth-date.ts';
import { LONGEST_GAP, type Stream } from './digit-stream.ts';
import { isNumber, isReserve } from './is-number.ts';
import { isAlone } from './spacing.ts';

const LONGEST_LEAD = 14;

export function isPersonal({ chars, gaps }: Stream, start: number, length: number): boolean {
  const tailStart = start + length - 4;
  const end = start + length;
  if (end > chars.length) return false;
  const date = chars.slice(start, tailStart);
  const birth = birthIn(date);
  if (!birth) return false;
  const [before, after] = [(chars[start - 1] ?? '') + gaps[start], gaps[end] + (chars[end] ?? '')];
  if (/^\d/.test(after)) return false;
  const tailGaps = gaps.slice(tailStart + 1, end);
  // This test comes early to save work: in a long row of digits that all stand apart, a number
  // could begin at each of them, and this rules out nearly all.
  if (tailGaps.some((gap) => gap !== '') && !isAlone({ before, after })) return false;
  const dateGaps = gaps.slice(start + 1, tailStart);
  const join = gaps[tailStart] ?? '';
  if ([...dateGaps, join, ...tailGaps].some((gap) => gap.length > LONGEST_GAP)) return false;
  const tail = chars.slice(tailStart, end);
  const writing = {
    date,
    dateGaps,
    join,
    tail,
    tailGaps,
    before,
    after,
    lead: () => leadTo(start, chars, gaps),
  };
  if (!DIGITS.test(tail)) return isReserve(writing, birth);
  return (
    birth !== 'national' && isNumber(writing, birth, hasCheckDigit(chars.slice(end - 10, end)))
  );
}

function leadTo(start: number, chars: string, gaps: readonly string[]): string {
  const from = Math.max(0, start - LONGEST_LEAD);
  return [
    ...[...chars.slice(from, start)].map((char, at) => gaps[from + at] + char),
    gaps[start],
  ].join('');
}

/** Luhn's check over ten digits. */
function hasCheckDigit(ten: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...ten].entries()) {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
