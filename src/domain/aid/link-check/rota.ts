import type { Situation } from '../../engine/step.ts';
import type { PersonId } from '../../people/people.ts';
import { addDays, type Day, weekdayOf } from '../../time.ts';
import { isCheckDay } from './times.ts';

/**
 * The rota (bevakningslista, E12) as it is stored: days of their own, and a week that repeats. The
 * days of its own win, so that code of before knows them too.
 */
export interface Rota {
  /** The person listed for a day of its own. */
  readonly rota: Readonly<Record<Day, PersonId>>;
  /** The person listed for a weekday of every week, from `1` (Monday) to `7`. */
  readonly everyWeek?: Readonly<Record<string, PersonId>>;
  /** Days on which nobody is listed, although their weekday has somebody. */
  readonly unlisted?: readonly Day[];
}

export const NOBODY = 'nobody';

/** How many weeks of the rota people see and may change, this one included. */
const COMING_WEEKS = 4;

/** The person listed for a day: that of the day itself, else of its weekday. */
export function listedOn({ rota, everyWeek = {}, unlisted = [] }: Rota, day: Day) {
  if (rota[day] !== undefined) return rota[day];
  return unlisted.includes(day) ? undefined : everyWeek[weekdayOf(day)];
}

/** True for a day that is not as every week. */
export function isException(rota: Rota, day: Day): boolean {
  const usual = rota.everyWeek?.[weekdayOf(day)];
  return usual !== undefined && listedOn(rota, day) !== usual;
}

/**
 * The rota with these answers, by day or by weekday. `nobody` leaves a day to everybody with an
 * account in Link. A day that is as every week is no longer a day of its own.
 */
export function withAnswers(before: Rota, answers: Readonly<Record<string, PersonId>>): Rota {
  const everyWeek: Record<string, PersonId> = { ...before.everyWeek };
  const rota: Record<Day, PersonId> = { ...before.rota };
  const unlisted = new Set(before.unlisted ?? []);
  for (const [weekday, who] of Object.entries(answers).filter(([key]) => isWeekday(key)))
    if (who === NOBODY) delete everyWeek[weekday];
    else everyWeek[weekday] = who;
  for (const [day, who] of Object.entries(answers).filter(([key]) => !isWeekday(key))) {
    const usual = everyWeek[weekdayOf(day)];
    delete rota[day];
    unlisted.delete(day);
    if (who === NOBODY && usual !== undefined) unlisted.add(day);
    if (who !== NOBODY && who !== usual) rota[day] = who;
  }
  return { rota, everyWeek, unlisted: [...unlisted].toSorted() };
}

/** The rota without the days before this one. The week that repeats stays until it is changed. */
export function withoutDaysBefore<R extends Rota>(before: R, first: Day): R {
  const { unlisted } = before;
  return {
    ...before,
    rota: Object.fromEntries(Object.entries(before.rota).filter(([day]) => day >= first)),
    ...(unlisted === undefined ? {} : { unlisted: unlisted.filter((day) => day >= first) }),
  };
}

export function isWeekday(key: string): boolean {
  return /^[1-7]$/.test(key);
}

/** The Mondays of the coming weeks. */
export function comingWeeks(today: Day): Day[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: COMING_WEEKS }, (_, n) => addDays(monday, 7 * n));
}

/** The days with checks in the week of this Monday. */
export function checkDaysOf(monday: Day, { settings }: Situation): Day[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((n) => addDays(monday, n))
    .filter((day) => isCheckDay(day, settings.link));
}

/** The weekdays that have checks, as ISO numbers. */
export function checkWeekdays({ settings }: Situation): number[] {
  return settings.link.everyDay ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5];
}
