/**
 * Ten or twelve letters and digits that may be a personal number, divided into birth date and last
 * four. A gap is what is written between two of them, and '' when nothing is. `dateGaps` and
 * `tailGaps` are the gaps within the two parts, and `join` is the gap between them. `before` and
 * `after` are the neighbours: a gap, and the letter or digit beyond it.
 *
 * In 'YY MM DD-NN NN', `join` is '-', `dateGaps` are '', ' ', '', ' ', '', and `tailGaps` are '',
 * ' ', ''.
 */
export type Writing = {
  date: string;
  dateGaps: readonly string[];
  join: string;
  tail: string;
  tailGaps: readonly string[];
  before: string;
  after: string;
  /** The text just before it, with its gaps, at most as long as a phone number. */
  lead: () => string;
};

/**
 * The beginning of a phone number: an area code and groups of digits, up to those that may be the
 * date: '072-479 ', '+46 73 953 '.
 */
const PHONE_BEGUN =
  /(?:(?<![\d.:-])0\d{1,3}|\+46\D{0,2}0?\D?\d{1,3}|0046 ?\d{1,3})[^\d.:]{1,2}(?:\d{2,3} )+$/;

/** True without other digits right beside it, and without a '+' as before a country's code. */
export function isAlone({ before, after }: Pick<Writing, 'before' | 'after'>): boolean {
  return !/^\d.?$|\+$/.test(before) && !/^.?\d/.test(after);
}

/** True when every digit stands by itself: 'Y Y M M D D N N N N'. */
export function isSpelled({ dateGaps, tailGaps }: Writing): boolean {
  return dateGaps[0] !== '' && new Set([...dateGaps, ...tailGaps]).size === 1;
}

/**
 * True with spaces within the last four ('1 234', '12 34'). Phone numbers are written so too, but
 * begin with a zero or have another sign than a dash before these four, and do not count.
 */
export function isPaired(writing: Writing): boolean {
  const { date, join, tailGaps } = writing;
  return (
    tailGaps.join('').trim() === '' &&
    /^[- ,;()]+$/.test(join) &&
    isEven(writing) &&
    !(date.length === 6 && date.startsWith('0'))
  );
}

/**
 * True when the date has no gaps ('YYMMDD'), or the same gap between year, month and day (and
 * perhaps after the century) and some gap before the last four: 'YY.MM.DD-NNNN'. A colon in the
 * date belongs to a time.
 */
export function isEven({ dateGaps, join }: Writing): boolean {
  const places = dateGaps.flatMap((gap, place) => (gap === '' ? [] : [place + 1]));
  if (places.length === 0) return true;
  const sameGap = new Set(dateGaps.filter((gap) => gap !== '')).size === 1;
  const wanted = dateGaps.length === 5 ? ['2,4'] : ['4,6', '2,4,6'];
  return sameGap && !dateGaps.includes(':') && join !== '' && wanted.includes(places.join());
}

/**
 * True when the date may be the last pairs of a phone number that another number follows:
 * '072-479 32 02 20-1611'.
 */
export function isEndOfPhone({ date, dateGaps, lead }: Writing): boolean {
  return date.length === 6 && dateGaps.includes(' ') && PHONE_BEGUN.test(lead());
}

/** True for twelve digits written four and four: 'YYYY MMDD NNNN'. */
export function isInFours({ dateGaps, join }: Writing): boolean {
  const gap = dateGaps[3];
  if (dateGaps.length !== 7 || !gap || dateGaps.join('') !== gap) return false;
  return gap === join || (gap === ' ' && join.includes('-'));
}
