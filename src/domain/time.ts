/** A point in time, UTC, in the form of Date.toISOString. */
export type Instant = string;
/** A calendar day in Sweden, YYYY-MM-DD. */
export type Day = string;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const DAY_SHAPE = /^(20\d\d|2100)-\d\d-\d\d$/;

const stockholm = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const offsetsByHour = new Map<number, number>();
const MOST_HOURS = 20_000;
/** Each duty asks again for the same few times of the same days. */
const instantsByTime = new Map<string, Map<Day, Instant>>();
const MOST_TIMES = 100;
const MOST_INSTANTS = 2000;
const daysByNumber = new Map<number, Day>();
const MOST_DAYS = 40_000;
const workingDays = new Map<Day, boolean>();
const holidaysByYear = new Map<number, ReadonlyMap<Day, Holiday>>();

/** True for a day that exists, written YYYY-MM-DD, in the years 2000 to 2100. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && dayFromMs(ms) === text;
}

/** The Stockholm day that the instant falls on. */
export function dayOf(instant: Instant): Day {
  return dayFromMs(wallClockMs(Date.parse(instant)));
}

/** What a clock in Stockholm shows at the instant, HH:MM, without seconds. */
export function timeOf(instant: Instant): string {
  return new Date(wallClockMs(Date.parse(instant))).toISOString().slice(11, 16);
}

/**
 * The instant when a clock in Stockholm shows `time` (HH:MM) on `day`. In the hour that is skipped
 * in spring the later reading counts (02:30 becomes 03:30). In the hour that comes twice in autumn
 * the first one counts.
 */
export function instantAt(day: Day, time: string): Instant {
  let byDay = instantsByTime.get(time);
  if (byDay === undefined) {
    byDay = new Map();
    if (instantsByTime.size >= MOST_TIMES) instantsByTime.clear();
    instantsByTime.set(time, byDay);
  }
  let instant = byDay.get(day);
  if (instant === undefined) {
    instant = instantShown(Date.parse(`${day}T${time}:00.000Z`));
    if (byDay.size >= MOST_INSTANTS) byDay.clear();
    byDay.set(day, instant);
  }
  return instant;
}

/** The instant of `instantAt`, from the wall clock as if it were UTC. */
function instantShown(wall: number): Instant {
  const readings = [wall - offsetMs(wall - DAY_MS), wall - offsetMs(wall + DAY_MS)];
  const real = readings.filter((ms) => wallClockMs(ms) === wall);
  return new Date(real.length > 0 ? Math.min(...real) : Math.max(...readings)).toISOString();
}

/**
 * The instant as a clock in Stockholm shows it, with the offset from UTC that holds then:
 * 2026-03-02T10:00:00+01:00.
 */
export function withOffset(instant: Instant): string {
  const ms = Date.parse(instant);
  const hours = (wallClockMs(ms) - Math.floor(ms / MINUTE_MS) * MINUTE_MS) / HOUR_MS;
  const wall = new Date(wallClockMs(ms)).toISOString().slice(0, 19);
  return `${wall}+${String(hours).padStart(2, '0')}:00`;
}

/**
 * `n` minutes later in real time (earlier when negative), even when the clocks change meanwhile.
 */
export function addMinutes(instant: Instant, n: number): Instant {
  return new Date(Date.parse(instant) + n * MINUTE_MS).toISOString();
}

/** The earliest of the known days. Undefined when none is known. */
export function earliestDay(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}

/** `n` calendar days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayFromMs(Date.parse(day) + n * DAY_MS);
}

/** How many calendar days later `to` is than `from`. Negative when it is earlier. */
export function daysFromTo(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * The same day `n` months later, or the last of that month if it is shorter: 30 Nov + 3 months is
 * 28 or 29 Feb.
 */
export function addMonths(day: Day, n: number): Day {
  const start = new Date(day);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + n;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayFromMs(Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth)));
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** The holidays with a fixed date. */
const FIXED = {
  newYearsDay: '01-01',
  epiphany: '01-06',
  mayDay: '05-01',
  nationalDay: '06-06',
  christmasEve: '12-24',
  christmasDay: '12-25',
  boxingDay: '12-26',
  newYearsEve: '12-31',
} as const;
/** The holidays that follow Easter, by their distance from Easter Sunday in days. */
const AFTER_EASTER = {
  goodFriday: -2,
  easterSunday: 0,
  easterMonday: 1,
  ascensionDay: 39,
  whitSunday: 49,
} as const;

/** A public holiday, or one of the three eves that are free. */
export type Holiday =
  | keyof typeof FIXED
  | keyof typeof AFTER_EASTER
  | 'midsummersEve'
  | 'midsummersDay'
  | 'allSaintsDay';

/**
 * The public holidays of the year and Midsummer's, Christmas and New Year's Eve. Holidays by lag
 * (1989:253) om allmänna helgdagar; the eves are free by custom and by lag (1930:173) 2 §.
 */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const midsummer = saturdayOnOrAfter(`${year}-06-20`);
  const fixed = Object.entries(FIXED).map(([name, date]) => [`${year}-${date}`, name] as const);
  const moving = Object.entries(AFTER_EASTER).map(
    ([name, n]) => [addDays(easter, n), name] as const,
  );
  // A day that is two holidays has the name of the later entry.
  const holidays = new Map<Day, Holiday>([
    ...(fixed as (readonly [Day, Holiday])[]),
    ...(moving as (readonly [Day, Holiday])[]),
    [addDays(midsummer, -1), 'midsummersEve'],
    [midsummer, 'midsummersDay'],
    [saturdayOnOrAfter(`${year}-10-31`), 'allSaintsDay'],
  ]);
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** True from Monday to Friday, except on `holidaysOf`. */
export function isWorkingDay(day: Day): boolean {
  let known = workingDays.get(day);
  if (known === undefined) {
    known = weekdayOf(day) < 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);
    if (workingDays.size < MOST_DAYS) workingDays.set(day, known);
  }
  return known;
}

/** The holiday that the day is, if it is one. */
export function holidayOn(day: Day): Holiday | undefined {
  return holidaysOf(Number(day.slice(0, 4))).get(day);
}

/**
 * The `n`th working day after `day` (before it when negative). Zero leaves the day as it is,
 * working or not.
 */
export function addWorkingDays(day: Day, n: number): Day {
  const step = Math.sign(n) * DAY_MS;
  let reached = Date.parse(day);
  for (let left = Math.abs(n); left > 0; left--) {
    do reached += step;
    while (!isWorkingDay(dayFromMs(reached)));
  }
  return dayFromMs(reached);
}

/** `day` itself if it is a working day, else the last one before it. */
export function workingDayOnOrBefore(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, -1);
}

/** `day` itself if it is a working day, else the first one after it. */
export function workingDayOnOrAfter(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/**
 * The first managers' day on or after `day`. It is each week's Monday, or the next working day when
 * that Monday is a holiday. For a day between a holiday Monday and that next working day, it is the
 * same week's day.
 */
export function managersDayOnOrAfter(day: Day): Day {
  const monday = addDays(day, 1 - weekdayOf(day));
  const thisWeeks = workingDayOnOrAfter(monday);
  return day <= thisWeeks ? thisWeeks : workingDayOnOrAfter(addDays(monday, 7));
}

/** Caches the text of each day: a century has few enough days. */
function dayFromMs(ms: number): Day {
  const number = Math.floor(ms / DAY_MS);
  let day = daysByNumber.get(number);
  if (day === undefined) {
    day = new Date(ms).toISOString().slice(0, 10);
    if (daysByNumber.size < MOST_DAYS) daysByNumber.set(number, day);
  }
  return day;
}

/**
 * The Stockholm wall clock, to the minute, as if it were UTC, so that arithmetic on it needs no
 * zones.
 */
function wallClockMs(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS + offsetMs(ms);
}

/**
 * Caches the offset of each hour: Stockholm's clocks change on the hour of UTC, and asking Intl
 * costs a hundred times more.
 */
function offsetMs(ms: number): number {
  const hour = Math.floor(ms / HOUR_MS);
  let offset = offsetsByHour.get(hour);
  if (offset === undefined) {
    if (offsetsByHour.size >= MOST_HOURS) offsetsByHour.clear();
    offset = offsetAt(hour * HOUR_MS);
    offsetsByHour.set(hour, offset);
  }
  return offset;
}

function offsetAt(ms: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of stockholm.formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) - ms;
}

function saturdayOnOrAfter(day: Day): Day {
  return addDays(day, (13 - weekdayOf(day)) % 7);
}

/** Meeus, Jones and Butcher's rule for the Gregorian calendar. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const weekday =
    (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28`, fullMoon - weekday);
}

/** The number of the day's week by ISO 8601, as weeks are numbered in Sweden. */
export function weekNumberOf(day: Day): number {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(first)) / (7 * 24 * 60 * 60 * 1000)) + 1;
}
