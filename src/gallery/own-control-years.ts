import type { Measure } from '../domain/measures.ts';
import { type Counts, monthsBefore } from '../domain/own-control.ts';
import type { ControlYear } from '../domain/own-control-document.ts';

const months = Array.from({ length: 12 }, (_, at) => monthsBefore('2026-02-02', 12 - at));

/** Twelve months. In July one person alone had anything to do, so nothing of it was kept. */
export const yearOfInsatser = yearWith('insatser', {
  initialMeetings: everyMonth((at) => (at === 5 ? undefined : [6 + (at % 4), 2, at % 2])),
  plans: everyMonth((at) => (at === 5 ? undefined : [18 + at, 3, 1])),
});
export const yearOfChecks = yearWith('vo', {
  checks: everyMonth((at) => [48 + at, 9 - (at % 5), 3, 2]),
  watches: everyMonth((at) => [2, 1, at % 2]),
  handovers: everyMonth((at) => (at > 7 ? [1, 1, 0] : undefined)),
  applications: everyMonth((at) => [3, at % 3, 0]),
});
export const firstMonth = yearWith('insatser', {
  plans: everyMonth((at) => (at === 11 ? [4, 1, 0] : undefined)),
});
export const noMonth = yearWith('insatser', {});

function everyMonth(of: (at: number) => Counts | undefined): (Counts | undefined)[] {
  return months.map((_, at) => of(at));
}

function yearWith(
  unit: string,
  counts: Partial<Record<Measure, (Counts | undefined)[]>>,
): ControlYear {
  const figures = Object.entries(counts).map(([measure, of]) => ({
    measure: measure as Measure,
    of,
  }));
  return { unit, months, figures };
}
