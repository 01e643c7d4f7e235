/**
 * 'unknown': the month is 00 or the day 60. Many other numbers look like that, so the check digit
 * must then be right. 'national': a reserve number.
 */
export type Birth = 'known' | 'unknown' | 'national';

export const DIGITS = /^\d+$/;
const CENTURY = /^(?:1[789]|20)/;
const STOCKHOLM_DATE = /^99(?:19|20)/;
const NATIONAL_DATE =
  /^(?:(?:2[2-9]|[3-9]\d)\d\d(?:0[1-9]|1[012])(?:0[1-9]|[12]\d|3[01])|00\d\d[2-9]\d[45]\d)$/;

export function birthIn(date: string): Birth | undefined {
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
