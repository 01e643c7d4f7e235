import { controlOf, type Month } from '../../src/domain/own-control.ts';
import {
  isPastKeeping,
  type KeptMonth,
  keptMonth,
  yearOf,
} from '../../src/domain/own-control-document.ts';

describe('E20: twelve months', () => {
  const kept = (month: Month) => {
    const owed = ['a', 'b', 'c'];
    const day = `${month}-20`;
    const plan = { unit: 'insatser', measure: 'plans', outcome: 0, day, owed } as const;
    return keptMonth(month, [controlOf('insatser', month, [plan], [], day)]) as KeptMonth;
  };

  it('they end with the month before this one, and one without a figure is a gap', () => {
    const year = yearOf(
      'insatser',
      [kept('2025-01'), kept('2025-03'), kept('2026-01')],
      '2026-02-02',
    );
    expect([year.months.length, year.months[0], year.months.at(-1)]).toEqual([
      12,
      '2025-02',
      '2026-01',
    ]);
    expect(year.figures).toEqual([
      {
        measure: 'plans',
        of: [undefined, [1, 0, 0], ...Array.from({ length: 9 }, () => undefined), [1, 0, 0]],
      },
    ]);
    expect(yearOf('vuxna', [kept('2026-01')], '2026-02-02').figures).toEqual([]);
  });

  it('a month is past keeping when as many later ones have ended', () => {
    expect(isPastKeeping(kept('2026-01'), '2029-01-31', 36)).toBe(false);
    expect(isPastKeeping(kept('2026-01'), '2029-02-01', 36)).toBe(true);
  });

  it('a stored month is read by the names that it was stored with, for ever', () => {
    const figures = [
      'assignments',
      'initialMeetings',
      'plans',
      'followUps',
      'decisions',
      'checks',
      'watches',
      'applications',
      'handovers',
      'ofNewerCode',
    ].map((measure) => ({ measure, of: [3, 1, 0] }));
    const stored = {
      id: 'ownControl:2026-01',
      kind: 'ownControl',
      month: '2026-01',
      units: [{ unit: 'insatser', figures }],
      wakeAt: null,
      claim: null,
    } as unknown as KeptMonth;
    const read = yearOf('insatser', [stored], '2026-02-02').figures;
    expect(read.map(({ measure, of }) => `${measure} ${of.at(-1)}`)).toEqual(
      figures.slice(0, -1).map(({ measure }) => `${measure} 3,1,0`),
    );
  });
});
