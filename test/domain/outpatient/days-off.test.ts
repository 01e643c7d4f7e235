import { dayList } from '../../../src/domain/day-list.ts';
import { viewOf } from '../../../src/domain/view.ts';
import {
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, type Play, sent } from '../../support/given.ts';
import { idOf, type Name, staffWith } from '../../support/people.ts';

/** Bea works Monday to Wednesday. Her plan is due on Monday 16 February. */
const partTime = { staff: staffWith({ bea: { workingDays: [1, 2, 3] } }) };

/** Returns a person's reminders since a day, such as `02-11 bea writePlan/last`. */
function reminded(history: Play, since: string): string[] {
  return sent(history, since).map((line) =>
    line.slice(5).replace(' 08:30', '').replace(' list', ''),
  );
}

describe('E9: a regular day off', () => {
  it('moves a line before the last day, or on it, back to the last day at work before it', () => {
    const history = playTreatment({ staff: staffWith({ bea: { workingDays: [2, 3] } }) }).until(
      '2026-02-16 12:00',
    );
    // Day 14 is a Monday, and the last working day before it is a Friday.
    expect(reminded(history, '2026-01-27')).toEqual([
      '02-04 bea writePlan/day14',
      '02-11 bea writePlan/last',
    ]);
  });

  it('moves any other line to the next day at work', () => {
    // The plan is late on Tuesday the 17th. The manager hears on Thursday the 19th, and then every
    // week.
    const history = playTreatment({ staff: staffWith({ bea: { workingDays: [1, 3] } }) }).until(
      '2026-02-24 12:00',
    );
    expect(reminded(history, '2026-02-17').filter((line) => line.includes(' bea '))).toEqual([
      '02-18 bea writePlan/late',
      '02-23 bea writePlan/manager',
    ]);
    expect(reminded(history, '2026-02-17').filter((line) => line.includes(' sara '))).toEqual([
      '02-17 sara writePlan/late',
      '02-19 sara writePlan/manager',
    ]);
  });

  it('is true of the list of that day too', () => {
    const day = (time: string) => {
      const { doc, s } = playTreatment(partTime).at(time);
      return dayList(idOf('bea'), [doc], s).mine.map(({ tasks }) => tasks[0]?.step);
    };
    expect(day('2026-02-03 08:30')).toEqual([]);
    expect(day('2026-02-11 08:30')).toEqual(['writePlan']);
  });

  it('the manager’s list comes on the Monday, or their next day at work', () => {
    const staff = staffWith({ eva: { workingDays: [2, 3, 4, 5] } });
    const history = playStart({ staff }).until('2026-01-27 12:00');
    expect(sent(history).filter((line) => line.includes('eva list bookInitial'))).toEqual([
      '2026-01-27 08:30 eva list bookInitial/manager-informed',
    ]);
  });

  it('nobody stands in: neither asked, nor let in, nor may they press; no date moves', () => {
    const friday = playTreatment({ staff: staffWith({ bea: { workingDays: [1, 2, 3, 4] } }) }).at(
      '2026-02-13 09:00',
    );
    expect(friday.owes('bo')).toEqual([]);
    expect(friday.owes('bea')).toEqual(['writePlan']);
    given(friday)
      .when('bo')
      .presses('writePlan', { how: 'together' })
      .isRefused({ code: 'notYours' });
    expect(viewOf(friday.doc, idOf('bo'), friday.s)).toBeUndefined();
    expect(friday.task('writePlan').deadline).toEqual(
      playTreatment().at('2026-02-13 09:00').task('writePlan').deadline,
    );
  });

  it('an absence goes to the deputy all the same, on a day off within it too', () => {
    const history = playTreatment(partTime)
      .away('bea', '2026-02-09', '2026-02-20')
      .until('2026-02-18 12:00');
    expect(reminded(history, '2026-02-09').filter((line) => line.includes(' bo '))).toEqual([
      '02-09 bo writePlan/day14',
      '02-13 bo writePlan/last',
      '02-17 bo writePlan/late',
    ]);
  });

  it('an unassigned case goes to the deputy on such a day, who sees it and may press', () => {
    const staff = staffWith({ eva: { workingDays: [1, 3, 4, 5] } });
    const tuesday = playOpening({ staff }).until('2026-01-13 09:00');
    expect(tuesday.owes('erik')).toEqual(['assign']);
    expect(viewOf(tuesday.doc, idOf('erik'), tuesday.s)).toMatchObject({
      for: idOf('eva'),
    });
    expect(viewOf(tuesday.doc, idOf('simon'), tuesday.s)).toBeUndefined();
    tuesday.by('erik').presses('assign', { therapists: 'bea' });
    expect(tuesday.doc.events.at(-1)).toMatchObject({ by: idOf('erik'), for: idOf('eva') });
  });

  it('whatever days somebody works, each line reaches them exactly once (I7)', () => {
    const days = [[1], [2, 4], [1, 2, 3], [3], [5], [1, 5]];
    for (const workingDays of days) {
      const work = (name: Name) => staffWith({ [name]: { workingDays } });
      for (const name of ['bea', 'sara'] as const) {
        const usual = playPlan().until('2026-06-30 12:00');
        const part = playPlan({ staff: work(name) }).until('2026-06-30 12:00');
        const keys = (history: Play) =>
          reminded(history, '2026-02-10')
            .filter((line) => line.includes(` ${name} `))
            .map((line) => line.slice(6));
        expect(new Set(keys(part)).size).toBe(keys(part).length);
        expect(keys(part).length).toBeGreaterThanOrEqual(keys(usual).length - 2);
        for (const { at, to } of part.messages.filter(
          (message) => message.as === 'list' && message.to === name && message.at >= '2026-02-10',
        ))
          expect([to, at, workingDays]).toEqual([
            to,
            at,
            expect.arrayContaining([new Date(at.slice(0, 10)).getUTCDay()]),
          ]);
      }
    }
  });
});
