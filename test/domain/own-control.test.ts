import {
  countedIn,
  kindsOf,
  monthBefore,
  ownControl,
  unitsOf,
} from '../../src/domain/own-control.ts';
import { playAdmission, playCheckOfVO } from '../../src/gallery/aid-histories.ts';
import {
  playAssignment,
  playOpening,
  playPlan,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import { type Play, play, situationAt } from '../support/given.ts';
import { awayFrom, demoStaff, idOf } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';
import { counted } from './counted.ts';

const written = (on: string) =>
  playTreatment().at(`${on} 10:00`).by('bea').presses('writePlan', { how: 'together' });

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
    const months = ['2026-01', '2026-02', '2026-03'].map((month) =>
      ownControl(countedIn(history.doc, history.s), month, ['insatser']),
    );
    const plans = months.map(({ units }) =>
      units.flatMap(({ counts }) => counts.filter(({ measure }) => measure === 'plans')),
    );
    expect(plans).toEqual([[], [{ measure: 'plans', of: [0, 1, 0] }], []]);
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

describe('R11: follow-ups within three months', () => {
  it('held three months after the initial meeting is in time, a day later is late', () => {
    expect(counted('followUps', followedUp('2026-04-26'))).toEqual(['2026-04-26 insatser in time']);
    expect(counted('followUps', followedUp('2026-04-27'))).toEqual(['2026-04-26 insatser late']);
  });

  it('the next counts from the one held, and is missing when nobody held it', () => {
    const history = followedUp('2026-04-20');
    expect(counted('followUps', history.at('2026-07-20 12:00'))).toEqual([
      '2026-04-20 insatser in time',
    ]);
    expect(counted('followUps', history.at('2026-07-21 12:00'))).toEqual([
      '2026-04-20 insatser in time',
      '2026-07-20 insatser missing',
    ]);
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

  it('units and measures with nothing to count are left out', () => {
    const history = playPlan();
    const control = ownControl(countedIn(history.doc, history.s), '2026-02', ['insatser', 'vuxna']);
    expect(control).toEqual({
      month: '2026-02',
      units: [{ unit: 'insatser', counts: [{ measure: 'plans', of: [1, 0, 0] }] }],
    });
  });

  it('a manager has their own units, and those of whom they stand in for', () => {
    const monday = (...absences: Parameters<typeof awayFrom>[]) =>
      situationAt(
        instantOf('2026-01-12 09:00'),
        {},
        absences.map((of) => awayFrom(...of)),
      );
    const units = (name: 'eva' | 'erik' | 'sara' | 'ulrika', s = monday()) =>
      unitsOf(idOf(name), s).map(({ id }) => id);
    expect([units('eva'), units('ulrika'), units('erik'), units('sara')]).toEqual([
      ['insatser'],
      ['vo'],
      [],
      [],
    ]);
    expect(units('erik', monday(['eva', '2026-01-12']))).toEqual(['insatser']);
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
    const all = cases.flatMap((history) => countedIn(history.doc, history.s));
    const text = JSON.stringify([all, ownControl(all, '2026-01', ['insatser', 'vo', 'fh'])]);
    expect(all.length).toBeGreaterThan(4);
    for (const { id, name } of demoStaff.people)
      expect(text).not.toMatch(new RegExp(`${id}|${name}`));
    expect(text).not.toMatch(/20\d\d-\d{4}|check:|2026-118/);
  });
});
