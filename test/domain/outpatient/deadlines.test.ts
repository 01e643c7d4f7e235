import { isDuty } from '../../../src/domain/engine/case.ts';
import { isWorkingDay } from '../../../src/domain/time.ts';
import {
  playAssignment,
  playBooking,
  playClosing,
  playEnd,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { linesOf, sent } from '../../support/given.ts';

/** Returns the step's reminder lines up to the first weekly one. */
function firstLines(history: ReturnType<typeof playOpening>, step: string): string[] {
  return linesOf(history.task(step)).filter((line) => !line.includes('week-'));
}

describe('E5: every task has its reminder line', () => {
  it('R6, R7: after 2 and 4 working days', () => {
    expect(firstLines(playAssignment(), 'grant:bea')).toEqual([
      '2026-01-15 own: holder',
      '2026-01-19 manager: holder manager',
    ]);
    expect(firstLines(playAssignment(), 'start')).toEqual([
      '2026-01-15 own: holder',
      '2026-01-19 manager: holder manager',
    ]);
  });

  it('R17: the usual 2 and 5 working days', () => {
    expect(firstLines(playAssignment(), 'inform')).toEqual([
      '2026-01-15 own: holder',
      '2026-01-20 manager: holder manager',
    ]);
  });

  it('R8, R21: 3 and 6 working days from the first information', () => {
    expect(firstLines(playStart(), 'bookInitial')).toEqual([
      '2026-01-19 own-informed: holder',
      '2026-01-22 manager-informed: holder manager:insatser',
    ]);
    expect(playStart().task('bookInitial').deadline?.from).toEqual({
      what: 'informed',
      day: '2026-01-14',
    });
  });

  it('and from the assignment as long as there is none, so that it is not forgotten', () => {
    expect(firstLines(playAssignment(), 'bookInitial')).toEqual([
      '2026-01-16 own: holder',
      '2026-01-21 manager: holder manager:insatser',
    ]);
  });

  it('E4: the manager of the unit hears of it on a Monday', () => {
    const list = sent(playStart().until('2026-01-27 12:00'), '2026-01-15').filter((line) =>
      line.includes('bookInitial'),
    );
    expect(list).toEqual([
      '2026-01-19 08:30 bea list bookInitial/own-informed',
      '2026-01-22 08:30 bea list bookInitial/manager-informed',
      '2026-01-26 08:30 eva list bookInitial/manager-informed',
    ]);
  });

  it('R9: after 5 working days, or 2 before the booked meeting', () => {
    expect(firstLines(playAssignment(), 'sendCarePlan')).toEqual([
      '2026-01-20 own: holder',
      '2026-01-23 manager: holder manager',
    ]);
    const time = playAssignment().by('bea').presses('bookInitial', { day: '2026-01-26' });
    expect(firstLines(time, 'sendCarePlan')).toEqual([
      '2026-01-22 own-5: holder',
      '2026-01-27 manager-5: holder manager',
    ]);
  });

  it('R9: is reminded of again before the meeting if booked after the 5 days', () => {
    const history = playAssignment()
      .until('2026-01-21 10:00')
      .by('bea')
      .presses('bookInitial', { day: '2026-02-09' });
    const list = sent(history.until('2026-02-06 12:00')).filter((line) =>
      line.includes('sara list sendCarePlan'),
    );
    expect(list).toEqual([
      '2026-01-20 08:30 sara list sendCarePlan/own',
      '2026-02-05 08:30 sara list sendCarePlan/own-5',
    ]);
  });

  it('R14: a talk booked long overdue still reaches the manager five days after it', () => {
    const history = playPlan()
      .at('2026-03-10 10:00')
      .by('sara')
      .presses('end', { how: 'talk' })
      .until('2026-04-01 10:00');
    history.presses('bookClosing', { day: '2026-04-07' });
    expect(firstLines(history, 'holdClosing')).toEqual([
      '2026-04-08 after-14: holder',
      '2026-04-14 manager-14: holder manager',
    ]);
    expect(sent(history.until('2026-04-20 12:00'), '2026-04-09')).toContain(
      '2026-04-20 08:30 maj list holdClosing/manager-14',
    );
  });

  it.each([
    ['new', playOpening],
    ['assigned', playAssignment],
    ['started', playStart],
    ['booked', playBooking],
    ['in treatment', playTreatment],
    ['planned', playPlan],
    ['ending', playEnd],
  ] as const)(
    'a case that is %s: each line falls on a working day, in order, without end',
    (_, make) => {
      const history = make();
      for (const date of ['2026-04-04 10:00', '2026-12-25 10:00']) {
        history.at(date);
        for (const { deadline } of history.doc.events.length > 0 ? tasksOf(history) : []) {
          const lines = deadline?.reminders ?? [];
          expect(lines.filter((line) => !isWorkingDay(line.on))).toEqual([]);
          expect(lines.map((line) => line.on)).toEqual(lines.map((line) => line.on).toSorted());
          expect(new Set(lines.map((line) => line.step)).size).toBe(lines.length);
        }
      }
    },
  );

  it('a closed case has no deadline at all', () => {
    expect(tasksOf(playClosing())).toEqual([]);
  });
});

function tasksOf(history: ReturnType<typeof playOpening>) {
  const names = [
    'assign',
    'inform',
    'grant',
    'start',
    'sendCarePlan',
    'bookInitial',
    'holdInitial',
    'readCarePlan',
    'writePlan',
    'bookFollowUp',
    'holdFollowUp',
    'bookClosing',
    'holdClosing',
  ];
  return names
    .filter((name) => history.isOpen(name))
    .map((name) => history.task(name))
    .filter(isDuty);
}
