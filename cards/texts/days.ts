import {
  addDays,
  type Day,
  dayOf,
  type Instant,
  timeOf,
  weekdayOf,
} from '../../src/domain/time.ts';

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
/** In the order of the year. */
export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** "torsdag 12 mars", with the year when it is not this one. */
export function dayText(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return (
    `${WEEKDAYS[weekdayOf(day) - 1]} ${Number(day.slice(8))} ` +
    `${MONTHS[Number(day.slice(5, 7)) - 1]}${year}`
  );
}

/** "januari 2026", of a month written 2026-01. */
export function monthText(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** "torsdag 12 mars 10.45", Stockholm time. */
export function instantText(at: Instant, today: Day): string {
  return `${dayText(dayOf(at), today)} ${timeOf(at).replace(':', '.')}`;
}

/** "10.45", with the day when it is not today's. */
export function timeText(at: Instant, today: Day): string {
  return dayOf(at) === today ? timeOf(at).replace(':', '.') : instantText(at, today);
}

/**
 * The days of an absence, from days in words: "tisdag 8 december", "från {dag} till {dag}", "från
 * {dag}, tills vidare".
 */
export function awayText(from: string, to?: string): string {
  if (from === to) return from;
  return to === undefined ? `från ${from}, tills vidare` : `från ${from} till ${to}`;
}

/** Begins a row with a capital letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "klockan 10.45", "fredag klockan 14.30", or with its date when it is a week ago. */
export function clockText(at: Instant, today: Day): string {
  return dayBefore(at, today, 'klockan ');
}

/**
 * "10.45", "fre 14.30", or with its date when it is a week ago. It is short enough for a button on
 * a phone.
 */
export function shortTimeText(at: Instant, today: Day): string {
  return dayBefore(at, today, '').replace(/^(\p{L}{3})\p{L}*/u, '$1');
}

function dayBefore(at: Instant, today: Day, word: string): string {
  const day = dayOf(at);
  const time = `${word}${timeOf(at).replace(':', '.')}`;
  if (day === today) return time;
  const isThisWeek = day > addDays(today, -7) && day < today;
  return `${isThisWeek ? WEEKDAYS[weekdayOf(day) - 1] : dayText(day, today)} ${time}`;
}

/** "Bea Exempel", "Bea Exempel och Bo Prov", "a, b och c". */
export function namesText(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}
