import type { Birth } from './birth-date.ts';
import {
  isAlone,
  isEndOfPhone,
  isEven,
  isInFours,
  isPaired,
  isSpelled,
  type Writing,
} from './spacing.ts';

const NATIONAL_TAIL = /^[A-HJ-NPR-UX-Z]{2}[\dA-HJ-NPR-UX-Z]\d$/;
const REGIONAL_TAIL = /^(?:[A-Z]\d{3}|[A-Z]{2}\d[\dA-Z]|\d\d[A-Z]\d|\d{3}[A-Z])$/;
const REGIONAL_TAIL_AFTER_SPACE = /^(?:[A-Z]\d{3}|TF\d\d|[A-Z]{2}\d[A-Z]|\d\d[KMX]\d|\d{3}R)$/;
const SPACES = /^[ ,;()]*$/;
const YEAR_OR_PHONE = /^(?:19|20|0)/;
const YEAR = /^(?:1[6-9]|20)/;

const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const TIME_YEAR_OR_PHONE = /^(?:[01]\d[0-5]\d|2[0-3][0-5]\d|19\d\d|20\d\d|0\d{3})$/;

/** True for a real number, with the right check digit where one is needed. */
export function isNumber(writing: Writing, birth: Birth, right: boolean): boolean {
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

export function isReserve(writing: Writing, birth: Birth): boolean {
  const { join, tail, after } = writing;
  if (!isEven(writing) || join === ':' || writing.tailGaps.some((gap) => gap !== '')) return false;
  if (/[A-Z]$/.test(tail) && /^[A-ZÖ]/.test(after)) return false;
  if (birth === 'national') return NATIONAL_TAIL.test(tail);
  // After a space, the code of a room or 'kl08' is more likely than most tails.
  return (join !== '' && SPACES.test(join) ? REGIONAL_TAIL_AFTER_SPACE : REGIONAL_TAIL).test(tail);
}
