import {
  asSums,
  controlOf,
  countedIn,
  kindsOf,
  type Month,
  monthBefore,
} from '../../src/domain/own-control.ts';
import { keptMonth } from '../../src/domain/own-control-document.ts';
import { standsStillIn } from '../../src/domain/standing-still.ts';
import { playAdmission, playCheckOfVO } from '../../src/gallery/aid-histories.ts';
import {
  playAssignment,
  playBooking,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import { type Play, play } from '../support/given.ts';
import { demoStaff, idOf, nameOf } from '../support/people.ts';
import { counted } from './counted.ts';

const written = (on: string) =>
  playTreatment().at(`${on} 10:00`).by('bea').presses('writePlan', { how: 'together' });

const control = (histories: readonly Play[], month: Month, unit: string) =>
  controlOf(
    unit,
    month,
    histories.flatMap(({ doc, s }) => countedIn(doc, s)),
    histories.flatMap(({ doc, s }) => standsStillIn(doc, s)),
    histories.at(-1)?.s.today ?? '',
  );

/** A case in treatment with a follow-up held on each of the days and reported the same day. */
function followedUp(...days: string[]): Play {
  const history = playPlan();
  for (const day of days)
    history
      .at(`${day} 15:00`)
      .by('sara')
      .presses('holdFollowUp', {
        day,
        client: 'tookPart',
        therapists: ['bea'],
        needs: 'no',
        plan: 'no',
      });
  return history;
}

describe('R25: plans within three weeks', () => {
  it('written on day 21 it is in time, on day 22 late', () => {
    expect(counted('plans', written('2026-02-16'))).toEqual(['2026-02-16 insatser in time']);
    expect(counted('plans', written('2026-02-17'))).toEqual(['2026-02-16 insatser late']);
  });

  it('it is missing from the day after its last day, and not counted before that', () => {
    expect(counted('plans', playTreatment().at('2026-02-16 23:00'))).toEqual([]);
    expect(counted('plans', playTreatment().at('2026-02-17 00:01'))).toEqual([
      '2026-02-16 insatser missing',
    ]);
  });

  it('it counts once: in the month it was written in time, else of its last day', () => {
    const history = written('2026-03-02');
    const plans = ['2026-01', '2026-02', '2026-03'].map((month) =>
      control([history], month, 'insatser').figures.filter(({ measure }) => measure === 'plans'),
    );
    expect(plans).toEqual([[], [{ measure: 'plans', of: [0, 1, 0], isOnePersons: true }], []]);
  });

  it('a date that was put right is the one that counts (E1)', () => {
    const history = playTreatment()
      .at('2026-01-27 09:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-23' });
    expect(counted('plans', history.at('2026-02-14 09:00'))).toEqual([
      '2026-02-13 insatser missing',
    ]);
  });

  it('where the case is ending before its last day, no plan is missing', () => {
    const history = playTreatment()
      .at('2026-02-10 10:00')
      .by('sara')
      .presses('end', { how: 'talk', day: '2026-02-24' });
    expect(counted('plans', history.at('2026-03-01 09:00'))).toEqual([]);
  });
});

describe('R24: initial meetings within three weeks of the assignment', () => {
  const held = (day: string) =>
    playStart()
      .at(`${day} 15:00`)
      .by('bea')
      .presses('holdInitial', { day, client: 'tookPart', therapists: ['bea'] });

  it('on day 21 in time, on day 22 late, for the unit of the behandlare', () => {
    expect(counted('initialMeetings', held('2026-02-03'))).toEqual(['2026-02-03 insatser in time']);
    expect(counted('initialMeetings', held('2026-02-04'))).toEqual(['2026-02-03 insatser late']);
  });

  it('a booked meeting that was not held is missing when the time is out', () => {
    expect(counted('initialMeetings', playBooking().at('2026-02-03 23:00'))).toEqual([]);
    expect(counted('initialMeetings', playBooking().at('2026-02-04 08:00'))).toEqual([
      '2026-02-03 insatser missing',
    ]);
  });
});

describe('E22: from the decision to the initial meeting', () => {
  const held = (day: string) =>
    playStart()
      .at(`${day} 15:00`)
      .by('bea')
      .presses('holdInitial', { day, client: 'tookPart', therapists: ['bea'] });

  it('within 30 days, three months or later, for the unit of the socialsekreterare', () => {
    const days = ['2026-02-11', '2026-02-12', '2026-04-12', '2026-04-13'];
    expect(days.map((day) => counted('decisions', held(day)))).toEqual([
      ['2026-02-11 vuxna within 30 days'],
      ['2026-02-12 vuxna within three months'],
      ['2026-04-12 vuxna within three months'],
      ['2026-04-12 vuxna later'],
    ]);
    expect(counted('decisions', playBooking().at('2026-04-13 08:00'))).toEqual([
      '2026-04-12 vuxna later',
    ]);
  });
});

describe('R11: follow-ups within three months', () => {
  it('they count for the unit of the socialsekreterare, who coordinates them', () => {
    expect(counted('followUps', followedUp('2026-04-26'))).toEqual(['2026-04-26 vuxna in time']);
    expect(counted('followUps', followedUp('2026-04-27'))).toEqual(['2026-04-26 vuxna late']);
  });

  it('the next counts from the one held, and is missing when nobody held it', () => {
    const history = followedUp('2026-04-20');
    expect(counted('followUps', history.at('2026-07-20 12:00'))).toEqual([
      '2026-04-20 vuxna in time',
    ]);
    expect(counted('followUps', history.at('2026-07-21 12:00'))).toEqual([
      '2026-04-20 vuxna in time',
      '2026-07-20 vuxna missing',
    ]);
  });

  it('one that was held is owed by whoever was socialsekreterare then', () => {
    const history = followedUp('2026-04-20')
      .at('2026-04-21 09:00')
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' })
      .at('2026-07-21 12:00');
    const owed = countedIn(history.doc, history.s)
      .filter(({ measure }) => measure === 'followUps')
      .map((one) => one.owed.map(nameOf));
    expect(owed).toEqual([['sara'], ['simon']]);
  });
});

describe('R16: days to assignment', () => {
  it('the same day, the next working day, later', () => {
    const on = (day: string) =>
      playOpening()
        .at(`${day} 16:00`)
        .by('eva')
        .presses('assign', { therapists: ['bea'] });
    expect(counted('assignments', on('2026-01-12'))).toEqual(['2026-01-12 insatser same day']);
    expect(counted('assignments', on('2026-01-13'))).toEqual([
      '2026-01-13 insatser next working day',
    ]);
    expect(counted('assignments', on('2026-01-14'))).toEqual(['2026-01-14 insatser later']);
  });

  it('what still waits is counted as later as soon as it is', () => {
    expect(counted('assignments', playOpening().at('2026-01-13 23:00'))).toEqual([]);
    expect(counted('assignments', playOpening().at('2026-01-14 07:00'))).toEqual([
      '2026-01-14 insatser later',
    ]);
  });

  it('a manager who has to name another is asked anew', () => {
    const history = playAssignment().at('2026-01-16 09:00').by('bea').presses('cannot:bea');
    history
      .at('2026-01-19 09:00')
      .by('eva')
      .presses('assign', { therapists: ['bo'] });
    expect(counted('assignments', history)).toEqual([
      '2026-01-13 insatser next working day',
      '2026-01-19 insatser next working day',
    ]);
  });

  it('nothing counts of a case that was opened by mistake', () => {
    const history = playAssignment()
      .at('2026-01-13 11:00')
      .by('sara')
      .presses('closeAsMistake', { why: 'mistake' });
    expect(countedIn(history.doc, history.s)).toEqual([]);
  });
});

describe('E20: what fewer than three persons of the unit owe is one person’s', () => {
  const plan = (unit: string, ...owed: string[]) =>
    ({ unit, measure: 'plans', outcome: 0, day: '2026-01-20', owed }) as const;
  const of = (...counts: Parameters<typeof plan>[]) =>
    controlOf(
      'insatser',
      '2026-01',
      counts.map((one) => plan(...one)),
      [{ unit: 'insatser', since: '2026-01-01', owed: ['a', 'b'] }],
      '2026-02-02',
    );

  it('two persons are too few, however many things; three are enough, also together', () => {
    const two = of(['insatser', 'a'], ['insatser', 'b'], ['insatser', 'a'], ['vuxna', 'c']);
    expect(two.figures).toEqual([{ measure: 'plans', of: [3, 0, 0], isOnePersons: true }]);
    const three = of(['insatser', 'a'], ['insatser', 'b', 'c']);
    expect(three.figures).toEqual([{ measure: 'plans', of: [2, 0, 0], isOnePersons: false }]);
  });

  it('the manager above gets sums without it, and how many figures are left out', () => {
    expect(asSums(of(['insatser', 'a', 'b']))).toEqual({
      unit: 'insatser',
      isSums: true,
      figures: [],
      leftOut: 2,
    });
    const three = of(['insatser', 'a', 'b', 'c']);
    expect(asSums(three)).toEqual({
      unit: 'insatser',
      isSums: true,
      figures: three.figures,
      leftOut: 1,
    });
  });

  it('a month is kept without it, and without anything but counts', () => {
    expect(keptMonth('2026-01', [of(['insatser', 'a', 'b'])])).toBeUndefined();
    expect(keptMonth('2026-01', [of(['insatser', 'a', 'b', 'c'])])).toEqual({
      id: 'ownControl:2026-01',
      kind: 'ownControl',
      month: '2026-01',
      units: [{ unit: 'insatser', figures: [{ measure: 'plans', of: [1, 0, 0] }] }],
      wakeAt: null,
      claim: null,
    });
  });
});

describe('months, units and people', () => {
  it('a month is a month in Sweden', () => {
    const opens = (time: string) => play().at(time).by('sara').opens({ decided: '2026-01-12' });
    const late = opens('2026-01-31 23:30')
      .at('2026-01-31 23:45')
      .by('eva')
      .presses('assign', { therapists: ['bea'] });
    const after = opens('2026-01-31 23:30')
      .at('2026-02-01 00:15')
      .by('eva')
      .presses('assign', { therapists: ['bea'] });
    expect(counted('assignments', late)).toEqual(['2026-01-31 insatser same day']);
    // At 23.15 UTC it is still January in Greenwich but already February in Sweden.
    expect(counted('assignments', after)).toEqual(['2026-02-01 insatser next working day']);
    expect([monthBefore('2026-01-01'), monthBefore('2026-03-31')]).toEqual(['2025-12', '2026-02']);
  });

  it('measures with nothing to count are left out', () => {
    const { figures, still } = control([playPlan()], '2026-02', 'insatser');
    expect(figures).toEqual([{ measure: 'plans', of: [1, 0, 0], isOnePersons: true }]);
    expect(still).toBeUndefined();
  });

  it('each unit has what its routine counts', () => {
    const kinds = demoStaff.units.map((unit) => `${unit.id}: ${kindsOf(unit).join(' ')}`);
    expect(kinds).toContain('insatser: outpatient');
    expect(kinds).toContain('fh: check watch application ongoing');
  });

  it('there is nobody in it, and no case', () => {
    const cases = [
      followedUp('2026-04-20'),
      playAdmission().at('2026-01-12 09:20').by('frida').presses('take'),
      playCheckOfVO().at('2026-01-12 12:00'),
    ];
    const units = ['insatser', 'vuxna', 'vo', 'fh'].map((unit) => control(cases, '2026-01', unit));
    const text = JSON.stringify([units, units.map(asSums), keptMonth('2026-01', units)]);
    expect(units.flatMap(({ figures }) => figures).length).toBeGreaterThan(4);
    for (const { id, name } of demoStaff.people)
      expect(text).not.toMatch(new RegExp(`${id}|${name}`));
    expect(text).not.toMatch(/20\d\d-\d{4}|20\d\d-\d\d-\d\d|check:|2026-118/);
    expect(idOf('sara')).toMatch(/^5a1e/);
  });
});
