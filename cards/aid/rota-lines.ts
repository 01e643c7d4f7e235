import {
  checkDaysOf,
  comingWeeks,
  isException,
  listedOn,
  type Rota,
} from '../../src/domain/aid/link-check/rota.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { type Day, weekNumberOf } from '../../src/domain/time.ts';
import { nameOf } from '../look.ts';
import { dayText, rotaWords, weekdayText } from '../texts.ts';

/** Days in a row with the same words. */
interface Run {
  readonly from: Day;
  readonly to: Day;
  readonly who: string;
}

/** The coming weeks of the rota: who has which days, and which are not as usual. */
export function rotaLines(rota: Rota, s: Situation): (readonly [week: string, who: string])[] {
  return comingWeeks(s.today).map((monday) => {
    const runs = runsOf(checkDaysOf(monday, s), rota, s).map(
      ({ from, to, who }) => `${rotaWords.weekdays(weekdayText(from), weekdayText(to))} ${who}`,
    );
    const days = runs.length === 0 ? rotaWords.none : runs.join(', ');
    return [rotaWords.week(weekNumberOf(monday), dayText(monday, s.today)), days];
  });
}

function runsOf(days: readonly Day[], rota: Rota, s: Situation): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const who = whoOn(day, rota, s);
    const last = runs.at(-1);
    if (last?.who === who) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, who });
  }
  return runs;
}

function whoOn(day: Day, rota: Rota, { people }: Situation): string {
  const listed = listedOn(rota, day);
  const who = listed === undefined ? rotaWords.all : nameOf(people, listed);
  return isException(rota, day) ? rotaWords.changed(who) : who;
}
