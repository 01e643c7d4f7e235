import { controlOf } from '../../src/domain/own-control.ts';
import { standsStillIn } from '../../src/domain/standing-still.ts';
import { playCheckOfVO } from '../../src/gallery/aid-histories.ts';
import { playOpening, playTreatment } from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../support/given.ts';
import { nameOf } from '../support/people.ts';

describe('E20: what stands still', () => {
  const still = (history: Play) =>
    standsStillIn(history.doc, history.s).map(
      ({ unit, since, owed }) => `${unit} since ${since}: ${owed.map(nameOf).join()}`,
    );

  const ageOf = ({ doc, s }: Play) =>
    controlOf('insatser', '2026-01', [], standsStillIn(doc, s), s.today).still?.of;

  it('a duty with a last day does from the day after it, one without from its first reminder', () => {
    expect(still(playTreatment().at('2026-02-16 12:00'))).toEqual([]);
    expect(still(playTreatment().at('2026-02-17 12:00'))).toEqual([
      'insatser since 2026-02-17: bea',
    ]);
    expect(still(playOpening().at('2026-01-12 16:00'))).toEqual([]);
    expect(still(playOpening().at('2026-01-13 09:00'))).toEqual(['insatser since 2026-01-12: eva']);
  });

  it('it stands still once in each unit that owes something', () => {
    expect(still(playTreatment().at('2026-05-04 12:00'))).toEqual([
      'insatser since 2026-02-17: bea',
      'vuxna since 2026-04-27: sara',
    ]);
  });

  it('a check of Link never does: it gives way to the next', () => {
    expect(still(playCheckOfVO().at('2026-01-14 12:00'))).toEqual([]);
  });

  it('its age is 0–30, 31–60, 61–90 or over 90 days', () => {
    const ages = [
      '2026-03-19',
      '2026-03-20',
      '2026-04-18',
      '2026-04-19',
      '2026-05-18',
      '2026-05-19',
    ].map((day) => ageOf(playTreatment().at(`${day} 12:00`)));
    expect(ages).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });
});
