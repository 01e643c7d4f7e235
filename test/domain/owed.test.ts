import { openTasks } from '../../src/domain/case-state.ts';
import { listAt } from '../../src/domain/list-time.ts';
import { owedByPress } from '../../src/domain/owed-by-press.ts';
import { owedByTime } from '../../src/domain/owed-by-time.ts';
import { managerSeat, personSeat } from '../../src/domain/people/seat.ts';
import { retention } from '../../src/domain/retention.ts';
import { wakeAfter } from '../../src/domain/wake-time.ts';
import {
  playAssignment,
  playClosing,
  playOpening,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import { instantOf, situationAt, timeAt } from '../support/given.ts';
import { idOf } from '../support/people.ts';

function owedAt(
  history: ReturnType<typeof playOpening>,
  time: string,
  reminded = history.doc.reminded,
) {
  return owedByTime({ ...history.doc, reminded }, situationAt(instantOf(time)));
}

describe('what a press owes', () => {
  it('a card to whoever got a task by it, never to who pressed', () => {
    const history = playAssignment();
    const after = { ...history.doc, reminded: [] };
    const before = { ...after, events: after.events.slice(0, 3) };
    const owed = owedByPress(before, after, idOf('eva'), history.s);
    expect(new Set(owed.map((entry) => entry.to))).toEqual(
      new Set([personSeat(idOf('sara')), personSeat(idOf('bea'))]),
    );
    expect(owed.every((entry) => entry.as === 'card' && entry.notBefore === history.s.now)).toBe(
      true,
    );
    expect(new Set(owed.map((entry) => entry.key)).size).toBe(owed.length);
  });

  it('nothing for a task that was told of before it was undone and done again', () => {
    const history = playAssignment();
    const all = openTasks(history.doc, history.s);
    const reminded = all.map((task) => `${task.id}/new`);
    const before = { ...history.doc, events: [], reminded };
    expect(owedByPress(before, history.doc, idOf('eva'), history.s)).toEqual([]);
  });

  it('nothing for what is so far off that nobody is asked for it', () => {
    const keys = playTreatment().doc.reminded.filter((key) => key.includes('FollowUp'));
    expect(keys).toEqual([]);
  });
});

describe('what time owes (I7)', () => {
  it('nothing before the day of a line', () => {
    expect(owedAt(playOpening(), '2026-01-12 18:00').owed).toEqual([]);
  });

  it('a line is owed from the planning of its day, for the 08.30 list', () => {
    expect(owedAt(playOpening(), '2026-01-13 07:00').owed).toEqual([
      {
        key: 'assign@1/own/manager:insatser',
        as: 'list',
        to: managerSeat('insatser'),
        notBefore: instantOf('2026-01-13 08:30'),
        tries: 0,
      },
    ]);
  });

  it('once, however often the case wakes', () => {
    const first = owedAt(playOpening(), '2026-01-13 07:00');
    expect(owedAt(playOpening(), '2026-01-13 07:01', first.reminded).owed).toEqual([]);
    expect(owedAt(playOpening(), '2026-01-14 07:00', first.reminded).owed).toEqual([]);
  });

  it('of several that are due at once only the latest, and never an earlier one afterwards', () => {
    const late = owedAt(playOpening(), '2026-01-19 07:00');
    expect(new Set(late.owed.map((entry) => entry.key.split('/')[1]))).toEqual(
      new Set(['superior']),
    );
    expect(owedAt(playOpening(), '2026-01-19 09:00', late.reminded).owed).toEqual([]);
  });

  it('none for a deadline that was met', () => {
    expect(
      owedAt(playAssignment(), '2026-01-19 07:00').owed.filter((entry) =>
        entry.key.startsWith('assign'),
      ),
    ).toEqual([]);
  });

  it('who hears of a line by two ways hears it once', () => {
    const keys = owedAt(playTreatment({}, ['bea', 'bo']), '2026-02-19 07:00').owed.filter((entry) =>
      entry.key.startsWith('writePlan'),
    );
    expect(keys.map((entry) => entry.to)).toEqual([
      personSeat(idOf('bea')),
      personSeat(idOf('bo')),
      personSeat(idOf('sara')),
      personSeat(idOf('eva')),
    ]);
  });

  it('reminders of closed tasks are forgotten, though not while a press can be undone', () => {
    const history = playTreatment()
      .until('2026-02-09 10:00')
      .by('bea')
      .presses('writePlan', { how: 'together' });
    expect(history.doc.reminded.some((key) => key.startsWith('writePlan@'))).toBe(true);
    expect(
      history.until('2026-02-09 10:11').doc.reminded.some((key) => key.startsWith('writePlan@')),
    ).toBe(false);
  });

  it('undone, a task that was reminded of is not reminded of again', () => {
    const history = playTreatment()
      .until('2026-02-09 09:00')
      .by('bea')
      .presses('writePlan', { how: 'together' });
    history.until('2026-02-09 09:05').presses('undo').until('2026-02-10 12:00');
    expect(history.messages.filter((m) => m.what === 'writePlan/day14')).toHaveLength(1);
  });
});

describe('when a list goes out', () => {
  it.each([
    ['2026-01-13 07:00', '2026-01-13 08:30'],
    ['2026-01-13 08:40', '2026-01-13 08:40'],
    ['2026-01-13 16:30', '2026-01-13 16:30'],
    ['2026-01-13 16:31', '2026-01-14 08:30'],
    ['2026-01-16 17:00', '2026-01-19 08:30'],
    ['2026-01-17 10:00', '2026-01-19 08:30'],
    ['2026-04-02 17:00', '2026-04-07 08:30'],
    ['2026-12-23 17:00', '2026-12-28 08:30'],
  ])('asked at %s: %s', (now, list) => {
    expect(timeAt(listAt(instantOf(now)))).toBe(list);
  });
});

describe('when the case wakes next', () => {
  const wakes = (history: ReturnType<typeof playOpening>, time: string) =>
    timeAt(wakeAfter(history.doc, situationAt(instantOf(time))));

  it('an open case the next working day at 07.00, whatever else', () => {
    expect(wakes(playOpening(), '2026-01-12 12:00')).toBe('2026-01-13 07:00');
    expect(wakes(playOpening(), '2026-01-13 06:00')).toBe('2026-01-13 07:00');
    expect(wakes(playOpening(), '2026-04-02 12:00')).toBe('2026-04-07 07:00');
    expect(wakes(playOpening(), '2026-12-30 07:00')).toBe('2027-01-04 07:00');
  });

  it('also the day after the clocks have changed', () => {
    expect(wakes(playOpening(), '2026-03-27 12:00')).toBe('2026-03-30 07:00');
    expect(wakes(playOpening(), '2026-10-23 12:00')).toBe('2026-10-26 07:00');
  });

  it('when the last day of a duty is over, so that no card goes on saying "i dag"', () => {
    expect(wakes(playTreatment(), '2026-02-15 12:00')).toBe('2026-02-16 07:00');
    expect(wakes(playTreatment(), '2026-02-16 17:00')).toBe('2026-02-17 00:00');
    expect(wakes(playTreatment(), '2026-02-17 00:00')).toBe('2026-02-17 07:00');
  });

  it('when the undo of the last press runs out', () => {
    expect(wakes(playAssignment(), '2026-01-13 10:01')).toBe('2026-01-13 10:10');
  });

  it('when something is owed', () => {
    const history = playOpening();
    const owed = owedAt(history, '2026-01-13 07:00').owed;
    expect(
      timeAt(wakeAfter({ ...history.doc, owed }, situationAt(instantOf('2026-01-13 07:00')))),
    ).toBe('2026-01-13 08:30');
  });

  it('a case that has ended only for its retention, when its receipt is gone', () => {
    expect(retention.case.days).toBe(90);
    expect(wakes(playClosing(), '2026-03-24 16:00')).toBe('2026-03-25 00:00');
    expect(wakes(playClosing(), '2026-03-25 00:00')).toBe('2026-06-22 07:00');
  });
});
