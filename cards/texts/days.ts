import {
  addDays,
  type Day,
  dayOf,
  type Holiday,
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

/** The days that are free, in a sentence: "Fredag 25 december är juldagen." */
export const holidays: Readonly<Record<Holiday, string>> = {
  newYearsDay: 'nyårsdagen',
  epiphany: 'trettondedag jul',
  goodFriday: 'långfredagen',
  easterSunday: 'påskdagen',
  easterMonday: 'annandag påsk',
  mayDay: 'första maj',
  ascensionDay: 'Kristi himmelsfärdsdag',
  whitSunday: 'pingstdagen',
  nationalDay: 'nationaldagen',
  midsummersEve: 'midsommarafton',
  midsummersDay: 'midsommardagen',
  allSaintsDay: 'alla helgons dag',
  christmasEve: 'julafton',
  christmasDay: 'juldagen',
  boxingDay: 'annandag jul',
  newYearsEve: 'nyårsafton',
};

/** "torsdag 12 mars", with the year when it is not this one. */
export function dayText(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return (
    `${WEEKDAYS[weekdayOf(day) - 1]} ${Number(day.slice(8))} ` +
    `${MONTHS[Number(day.slice(5, 7)) - 1]}${year}`
  );
}

/** "torsdag". */
export function weekdayText(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

/** "januari 2026", of a month written 2026-01. */
export function monthText(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** "torsdag 12 mars klockan 10.45", Stockholm time. */
export function instantText(at: Instant, today: Day): string {
  return `${dayText(dayOf(at), today)} ${onlyTime(at)}`;
}

/** "klockan 10.45", with the day when it is not today's. */
export function timeText(at: Instant, today: Day): string {
  return dayOf(at) === today ? onlyTime(at) : instantText(at, today);
}

function onlyTime(at: Instant): string {
  return `klockan ${timeOf(at).replace(':', '.')}`;
}

/**
 * The days of an absence, from days in words: "tisdag 8 december", "från {dag} till {dag}", "från
 * {dag}, tills vidare".
 */
export function awayText(from: string, to?: string): string {
  if (from === to) return from;
  return to === undefined ? `från ${from}, tills vidare` : `från ${from} till ${to}`;
}

/** Continues a row, without a capital letter. */
export function continued(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Begins a row with a capital letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "klockan 10.45", of a time written 10:45. */
export function clockOf(time: string): string {
  return `klockan ${time.replace(':', '.')}`;
}

/** "tisdag 3 februari klockan 10.45", or the day alone when no time is given. */
export function bookedText({ day, time }: { day: Day; time?: string }, today: Day): string {
  return time === undefined ? dayText(day, today) : `${dayText(day, today)} ${clockOf(time)}`;
}

/** "klockan 10.45", "fredag klockan 14.30", or with its date when it is a week ago. */
export function clockText(at: Instant, today: Day): string {
  const day = dayOf(at);
  if (day === today) return onlyTime(at);
  return `${isThisWeek(day, today) ? weekdayText(day) : dayText(day, today)} ${onlyTime(at)}`;
}

/**
 * "klockan 10.45", "fre klockan 14.30", "9 jan klockan 14.30": short enough for a button on a
 * phone.
 */
export function shortTimeText(at: Instant, today: Day): string {
  const day = dayOf(at);
  if (day === today) return onlyTime(at);
  const date = `${Number(day.slice(8))} ${monthOf(day).slice(0, 3)}`;
  const when = isThisWeek(day, today) ? weekdayText(day).slice(0, 3) : date;
  return `${when} ${onlyTime(at)}`;
}

function isThisWeek(day: Day, today: Day): boolean {
  return day > addDays(today, -7) && day < today;
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** "Bea Exempel", "Bea Exempel och Bo Prov", "a, b och c". */
export function namesText(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}
