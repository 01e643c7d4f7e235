import type { Line } from './step.ts';
import { addDays, type Day, workingDayOnOrAfter } from './time.ts';

/** Every week after the last line, as far as the first one still to come: a duty is reminded of until it is done. */
export function weekly(from: Day, to: Line['to'], today: Day, mark = ''): Line[] {
  const made: Line[] = [];
  for (let week = 1; ; week += 1) {
    const on = workingDayOnOrAfter(addDays(from, 7 * week));
    made.push({ step: `week-${week}${mark}`, on, to });
    if (on > today) return made;
  }
}
