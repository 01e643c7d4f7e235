import { dayList } from '../../../src/domain/day-list.ts';
import {
  playAssignment,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, linesOf, type Play, sent } from '../../support/given.ts';
import { idOf } from '../../support/people.ts';

/** On Monday 2 February Bea pauses her own reminders. Her plan is due on the 16th. */
const paused = () =>
  playTreatment().at('2026-02-02 10:00').by('bea').presses('pause', { day: '2026-03-02' });

describe('E8: who may pause what, without a reason', () => {
  it.each([
    ['sara', 'all'],
    ['maj', 'all'],
    ['eva', 'unit'],
    ['bea', 'own'],
  ] as const)('%s: the reminders of %s', (name, scope) => {
    given(playPlan())
      .when(name)
      .presses('pause', { day: '2026-03-02' })
      .makes([{ type: 'remindersPaused', until: '2026-03-02', scope, whose: name }]);
  });

  it('a deputy for whom they stand in; nobody else', () => {
    const away = playPlan().away('sara', '2026-02-09');
    given(away)
      .when('simon')
      .presses('pause', { day: '2026-03-02' })
      .makes([{ type: 'remindersPaused', until: '2026-03-02', scope: 'all', whose: 'sara' }]);
    for (const name of ['simon', 'bo', 'erik', 'vera'] as const)
      given(playPlan())
        .when(name)
        .presses('pause', { day: '2026-03-02' })
        .isRefused({ code: 'notYours' });
  });

  it('at most 30 days, and at least to tomorrow', () => {
    given(playPlan())
      .when('sara')
      .presses('pause', { day: '2026-03-12' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-03-11' });
    given(playPlan())
      .when('sara')
      .presses('pause', { day: '2026-02-09' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-02-10' });
  });

  it('not while nobody is named: an unassigned case is never silenced', () => {
    given(playOpening())
      .when('sara')
      .presses('pause', { day: '2026-02-02' })
      .isRefused({ code: 'notOpen' });
  });
});

describe('E8: what it holds back', () => {
  it('the reminders before the last day; the lines of it and after it go out', () => {
    expect(sent(paused().until('2026-02-24 12:00'), '2026-02-03')).toEqual([
      '2026-02-13 08:30 bea list writePlan/last',
      '2026-02-17 08:30 bea list writePlan/late',
      '2026-02-17 08:30 sara list writePlan/late',
      '2026-02-19 08:30 bea list writePlan/manager',
      '2026-02-19 08:30 sara list writePlan/manager',
      '2026-02-23 08:30 eva list writePlan/manager',
    ]);
  });

  it('what the manager hears of where no rule sets a day', () => {
    const lines = (history: Play) =>
      sent(history.until('2026-01-27 12:00'), '2026-01-15').filter((line) =>
        line.includes('bookInitial'),
      );
    expect(lines(playStart())).toContain('2026-01-19 08:30 bea list bookInitial/own-informed');
    expect(lines(playStart().by('bea').presses('pause', { day: '2026-02-10' }))).toEqual([
      '2026-01-22 08:30 bea list bookInitial/manager-informed',
      '2026-01-26 08:30 eva list bookInitial/manager-informed',
    ]);
  });

  it("nothing of another's: the socialsekreterare is reminded while a therapist has paused", () => {
    const history = playPlan()
      .at('2026-03-24 10:00')
      .by('bea')
      .presses('pause', { day: '2026-04-20' });
    expect(sent(history.until('2026-04-01 12:00'), '2026-03-25')).toEqual([
      '2026-03-27 08:30 sara list bookFollowUp/days28',
    ]);
    const all = playPlan()
      .at('2026-03-24 10:00')
      .by('sara')
      .presses('pause', { day: '2026-04-20' });
    expect(sent(all.until('2026-04-01 12:00'), '2026-03-25')).toEqual([]);
  });

  it('the unit’s: the manager pauses for the therapists and not for the socialsekreterare', () => {
    const history = playAssignment()
      .by('eva')
      .presses('pause', { day: '2026-02-10' })
      .until('2026-01-18 12:00');
    expect(sent(history, '2026-01-14').map((line) => line.slice(17))).toEqual([
      'sara list grant:bea/own',
      'sara list start/own',
    ]);
  });

  it('of what was held back only the latest is reminded of when it ends', () => {
    const history = playPlan()
      .at('2026-03-24 10:00')
      .by('sara')
      .presses('pause', { day: '2026-04-13' });
    expect(sent(history.until('2026-04-14 12:00'), '2026-03-25')).toEqual([
      '2026-04-13 08:30 sara list bookFollowUp/days14',
      '2026-04-13 08:30 sara list afterPause/own',
    ]);
  });

  it("nor does the day's list speak of it, when that goes out for something else", () => {
    const history = playPlan()
      .at('2026-03-24 10:00')
      .by('sara')
      .presses('pause', { day: '2026-04-20' })
      .at('2026-04-10 08:30');
    expect(dayList(idOf('sara'), [history.doc], history.s).mine).toEqual([]);
    history.by('sara').presses('resume');
    expect(dayList(idOf('sara'), [history.doc], history.s).mine).toHaveLength(1);
  });

  it('no date moves', () => {
    expect(paused().task('writePlan').deadline?.due).toBe('2026-02-16');
  });
});

describe('E8: who is told', () => {
  const told = (history: Play) => [
    ...new Set(sent(history, '2026-02-02').map((line) => line.split(' ').slice(2).join(' '))),
  ];

  it('all parties, and the managers of all who owe something', () => {
    expect(told(paused())).toEqual([
      'sara card resume/new',
      'eva card resume/new',
      'maj card resume/new',
    ]);
  });

  it("the manager's manager, when the manager owes something", () => {
    const history = playAssignment()
      .at('2026-02-02 10:00')
      .by('sara')
      .presses('pause', { day: '2026-02-20' });
    expect(told(history)).toEqual(
      expect.arrayContaining(['vera card resume/new', 'maj card resume/new']),
    );
  });
});

describe('E8: its end', () => {
  it('who paused is asked how it goes on: go on, pause again, or end', () => {
    const history = paused().at('2026-03-02 10:00');
    expect(history.owes('bea')).toContain('afterPause');
    expect(history.mayPress('bea')).toEqual(expect.arrayContaining(['afterPause', 'pause']));
    given(history)
      .when('bea')
      .presses('afterPause')
      .makes([{ type: 'remindersResumed', pause: paused().doc.events.length }]);
    expect(history.by('bea').presses('pause', { day: '2026-04-01' }).isOpen('afterPause')).toBe(
      false,
    );
    const mine = playPlan()
      .by('sara')
      .presses('pause', { day: '2026-03-02' })
      .at('2026-03-02 10:00');
    expect(mine.mayPress('sara')).toEqual(expect.arrayContaining(['afterPause', 'pause', 'end']));
  });

  it('ends before its day when whoever might have paused says so', () => {
    for (const name of ['bea', 'eva', 'sara', 'maj'] as const)
      expect(paused().at('2026-02-10 10:00').by(name).presses('resume').state.pauses).toEqual([]);
    const all = playPlan().by('sara').presses('pause', { day: '2026-03-02' });
    given(all).when('bea').presses('resume').isRefused({ code: 'notYours' });
  });

  it('ending on a Saturday it is reminded of on Monday', () => {
    const history = playPlan()
      .by('bea')
      .presses('pause', { day: '2026-03-07' })
      .at('2026-03-07 12:00');
    expect(linesOf(history.task('afterPause'), '2026-03-13')).toEqual([
      '2026-03-09 own: holder',
      '2026-03-13 manager: holder manager',
    ]);
  });

  it('a leaving therapist’s pause goes with them; the next Ss is asked anew', () => {
    const left = paused()
      .by('eva')
      .presses('changeTherapists', { therapists: 'bo', why: 'changed' });
    expect(left.state.pauses).toEqual([]);
    const other = playPlan()
      .by('sara')
      .presses('pause', { day: '2026-03-02' })
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' });
    expect(other.at('2026-03-02 10:00').owes('simon')).toContain('afterPause');
  });

  it('two pauses end each for itself', () => {
    const history = paused()
      .by('eva')
      .presses('pause', { day: '2026-02-20' })
      .at('2026-03-02 10:00');
    expect(history.owes('eva')).toContain('afterPause');
    history.by('eva').presses(`afterPause@${history.doc.events.length}`);
    expect(history.owes('bea')).toContain('afterPause');
  });
});
