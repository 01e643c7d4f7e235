import { LONGEST_GAP, readingsOf, type Stream } from './digit-stream.ts';
import { decode } from './writing.ts';

/**
 * Ten or twelve letters and digits that may be a personal number, divided into birth date and last
 * four. A gap is what is written between two of them, and '' when nothing is. `dateGaps` and
 * `tailGaps` are the gaps within the two parts, and `join` is the gap between them. `before` and
 * `after` are the neighbours: a gap, and the letter or digit beyond it.
 *
 * In 'YY MM DD-NN NN', `join` is '-', `dateGaps` are '', ' ', '', ' ', '', and `tailGaps` are '',
 * ' ', ''.
 */
type Writing = {
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
 * 'unknown': the month is 00 or the day 60. Many other numbers look like that, so the check digit
 * must then be right. 'national': a reserve number.
 */
type Birth = 'known' | 'unknown' | 'national';

const GUID =
  /(?<![0-9a-z])[0-9a-f]{8}(?:(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})(?![0-9a-z])/gi;
const LONGEST_LEAD = 14;

const DIGITS = /^\d+$/;
const CENTURY = /^(?:1[789]|20)/;
const STOCKHOLM_DATE = /^99(?:19|20)/;
const NATIONAL_DATE =
  /^(?:(?:2[2-9]|[3-9]\d)\d\d(?:0[1-9]|1[012])(?:0[1-9]|[12]\d|3[01])|00\d\d[2-9]\d[45]\d)$/;
const NATIONAL_TAIL = /^[A-HJ-NPR-UX-Z]{2}[\dA-HJ-NPR-UX-Z]\d$/;
const REGIONAL_TAIL = /^(?:[A-Z]\d{3}|[A-Z]{2}\d[\dA-Z]|\d\d[A-Z]\d|\d{3}[A-Z])$/;
const REGIONAL_TAIL_AFTER_SPACE = /^(?:[A-Z]\d{3}|TF\d\d|[A-Z]{2}\d[A-Z]|\d\d[KMX]\d|\d{3}R)$/;
const SPACES = /^[ ,;()]*$/;
const YEAR_OR_PHONE = /^(?:19|20|0)/;
const YEAR = /^(?:1[6-9]|20)/;
/**
 * The beginning of a phone number: an area code and groups of digits, up to those that may be the
 * date: '072-479 ', '+46 73 953 '.
 */
const PHONE_BEGUN =
  /(?:(?<![\d.:-])0\d{1,3}|\+46\D{0,2}0?\D?\d{1,3}|0046 ?\d{1,3})[^\d.:]{1,2}(?:\d{2,3} )+$/;
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const TIME_YEAR_OR_PHONE = /^(?:[01]\d[0-5]\d|2[0-3][0-5]\d|19\d\d|20\d\d|0\d{3})$/;

/**
 * True when the text holds a whole Swedish personal number, in any usual writing, anywhere in it:
 * - personnummer and samordningsnummer (day + 60), with ten or twelve digits. The birth month or
 *   day may be unknown (month 00, day 60), which Skatteverket gives out (SKV 704, 707 and its test
 *   series).
 * - national reserve numbers (Inera, Nationellt ReservID 1.0: XXYYMMDD-NNGC, XX above 21, or 00
 *   when the birth date is unknown; the last four are two letters and two digits, or three letters
 *   and one).
 * - the regions' reserve numbers, as HL7 Sweden's base profiles list them: the last four with
 *   letters (VGR K, M, X; Skåne; T and TF numbers, which IVO asks for; interim numbers), first 99
 *   (Stockholm), day 32-59 (Halland, Carelink).
 *
 * Digits may be of any script, dashes of any kind, and invisible characters may stand anywhere. The
 * parts of the date may stand apart when the same gap divides them ('YY MM DD - NNNN',
 * 'YY.MM.DD-NNNN'), and all the digits may stand apart in the same way ('Y Y M M D D N N N N').
 * Letters among digits that look like digits (O, l, I) are read both as digits and as letters.
 * Tags, entities and percent signs are read both decoded and as they are.
 *
 * Some writings count even with a wrong check digit, because a number with one mistyped digit still
 * tells who the person is: twelve digits ('YYYYMMDDNNNN'), and six or eight that a dash, a dot or
 * the like joins to four ('YYMMDD-NNNN'). Others are as often something else, and count only with a
 * right check digit: ten digits in a row ('YYMMDDNNNN'), a date with what may be a time or a phone
 * number ('2026-03-12 0930'), and the last pairs of a phone number with what follows them. Dates,
 * times, instants, phone numbers, case numbers, statutes, amounts and GUIDs do not count. A birth
 * date alone does not count.
 *
 * These results are intended. Do not change one without the other:
 * - Found: a phone or case number that is also a right personal number (ten digits in a row; six, a
 *   dash and a year); twelve digits of an instant; what stands by chance in a long code; a phone
 *   number tied after six digits, and one with an area code of four after a date and a dash.
 * - Not found: digits that all stand apart ('Y Y M M D D N N N N'), or in pairs ('YY MM DD NN NN')
 *   or fours ('YYYY MMDD NNNN') to the end, when the check digit is wrong or another number stands
 *   right beside them; after a space, four digits that may be a year or an area code, when more
 *   digits follow them ('YYMMDD 2026-04-01').
 */
export function holdsPersonalNumber(text: string): boolean {
  const visible = text.replace(GUID, ' x ');
  return [...new Set([visible, decode(visible)])].some((read) => readingsOf(read).some(holdsIn));
}

function holdsIn(stream: Stream): boolean {
  for (const { index } of stream.chars.matchAll(/\d/g)) {
    const inRun = stream.gaps[index] === '' && /\d/.test(stream.chars[index - 1] ?? '');
    if (!inRun && [12, 10].some((length) => isPersonal(stream, index, length))) return true;
  }
  return false;
}

function isPersonal({ chars, gaps }: Stream, start: number, length: number): boolean {
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

/** True for a real number, with the right check digit where one is needed. */
function isNumber(writing: Writing, birth: Birth, right: boolean): boolean {
  const { date, join, tail, before, after } = writing;
  const short = date.length === 6;
  if (writing.tailGaps.some((gap) => gap !== ''))
    return right && (isSpelled(writing) || isPaired(writing));
  if (isInFours(writing)) return right && isAlone(writing);
  if (!isEven(writing) || (isEndOfPhone(writing) && !right)) return false;
  // A year or an area code that continues is the next date ('2026-03-12 2026-04-01'), a case or a
  // phone number.
  if (join !== '' && YEAR_OR_PHONE.test(tail) && /^[-./]\d/.test(after)) return false;
  // A statute ('2026-03-12 1998:204'), a case and its year ('2026-03-12 1360/2025'), or a phone
  // number with its country ('.. +4670', '.. 0046 70').
  if (join !== '' && YEAR.test(tail) && /^:\d/.test(after)) return false;
  if (join.includes(' ') && /^\/[12]/.test(after)) return false;
  if ((/.\+$/.test(join) || tail === '0046') && /^[-. ]?\d/.test(after)) return false;
  if (short && join === '' && before.endsWith('+')) return false;
  if (birth === 'unknown' && !right) return false;
  if (join === '') return right || !short;
  if (join === 'T') return !TIME.test(tail);
  if (join === '/' && YEAR.test(tail)) return right;
  if (!SPACES.test(join)) return true;
  if (short && /\d[-./]$|\+$/.test(before)) return false;
  if (TIME_YEAR_OR_PHONE.test(tail))
    return right && !(YEAR_OR_PHONE.test(tail) ? /^[-./: ]\d/ : /^[-./:]\d/).test(after);
  return right || !(short && date.startsWith('0'));
}

function isReserve(writing: Writing, birth: Birth): boolean {
  const { join, tail, after } = writing;
  if (!isEven(writing) || join === ':' || writing.tailGaps.some((gap) => gap !== '')) return false;
  if (/[A-Z]$/.test(tail) && /^[A-ZÖ]/.test(after)) return false;
  if (birth === 'national') return NATIONAL_TAIL.test(tail);
  // After a space, the code of a room or 'kl08' is more likely than most tails.
  return (join !== '' && SPACES.test(join) ? REGIONAL_TAIL_AFTER_SPACE : REGIONAL_TAIL).test(tail);
}

/** True without other digits right beside it, and without a '+' as before a country's code. */
function isAlone({ before, after }: Pick<Writing, 'before' | 'after'>): boolean {
  return !/^\d.?$|\+$/.test(before) && !/^.?\d/.test(after);
}

/** True when every digit stands by itself: 'Y Y M M D D N N N N'. */
function isSpelled({ dateGaps, tailGaps }: Writing): boolean {
  return dateGaps[0] !== '' && new Set([...dateGaps, ...tailGaps]).size === 1;
}

/**
 * True with spaces within the last four ('1 234', '12 34'). Phone numbers are written so too, but
 * begin with a zero or have another sign than a dash before these four, and do not count.
 */
function isPaired(writing: Writing): boolean {
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
function isEven({ dateGaps, join }: Writing): boolean {
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
function isEndOfPhone({ date, dateGaps, lead }: Writing): boolean {
  return date.length === 6 && dateGaps.includes(' ') && PHONE_BEGUN.test(lead());
}

/** True for twelve digits written four and four: 'YYYY MMDD NNNN'. */
function isInFours({ dateGaps, join }: Writing): boolean {
  const gap = dateGaps[3];
  if (dateGaps.length !== 7 || !gap || dateGaps.join('') !== gap) return false;
  return gap === join || (gap === ' ' && join.includes('-'));
}

function birthIn(date: string): Birth | undefined {
  if (!DIGITS.test(date)) return undefined;
  const short = date.length === 6;
  const month = Number(date.slice(-4, -2));
  const day = Number(date.slice(-2));
  if (!short && STOCKHOLM_DATE.test(date)) return 'known';
  if (!short && NATIONAL_DATE.test(date)) return 'national';
  if (month > 12 || day > 91 || !(short || CENTURY.test(date))) return undefined;
  if (month === 0 || day === 60) return day >= 60 ? 'unknown' : undefined;
  if (day > 31 && day < 60) return short ? undefined : 'known';
  return day > 0 ? 'known' : undefined;
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
