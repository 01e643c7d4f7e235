import {
  playAssignment,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, sent } from '../../support/given.ts';
import { demoStaff, withTherapist } from '../../support/people.ts';

describe('naming a therapist', () => {
  it('R16: the manager names one or several', () => {
    given(playOpening())
      .when('eva')
      .presses('assign', { therapists: ['bea', 'bo'] })
      .makes([{ type: 'assigned', therapists: ['bea', 'bo'] }]);
  });

  it('R16: never nobody, and never outside the unit', () => {
    given(playOpening())
      .when('eva')
      .presses('assign')
      .isRefused({ code: 'missing', field: 'therapists' });
    given(playOpening())
      .when('eva')
      .presses('assign', { therapists: ['simon'] })
      .isRefused({ code: 'notAChoice', field: 'therapists' });
  });

  it('R15, R16: nobody but the manager, and no time names anybody', () => {
    for (const name of ['sara', 'bea', 'erik', 'maj', 'adam'] as const)
      given(playOpening())
        .when(name)
        .presses('assign', { therapists: 'bea' })
        .isRefused({ code: 'notYours' });
    expect(playOpening().until('2026-12-01 12:00').state.therapists).toEqual([]);
  });

  it('R16: a therapist who is away stands last in the list', () => {
    const history = playOpening().away('bea', '2026-01-12');
    expect(history.task('assign').asks).toMatchObject([
      { of: [expect.stringContaining('7'), expect.stringContaining('6')] },
    ]);
  });

  it('R18, R19: by that press the socialsekreterare and the therapist are told', () => {
    const told = sent(playAssignment(), '2026-01-13');
    expect(new Set(told.map((line) => line.split(' ')[2]))).toEqual(new Set(['sara', 'bea']));
  });

  it('R17: the first information is one press for all therapists', () => {
    const history = playAssignment({}, ['bea', 'bo']);
    expect(history.owes('eva')).toEqual(['inform']);
    given(history).when('sara').presses('inform').isRefused({ code: 'notYours' });
    expect(history.by('eva').presses('inform').owes('eva')).toEqual([]);
  });

  it('R19: a therapist who cannot take it gives it back to the manager, without a reason', () => {
    const back = playAssignment().by('bea').presses('cannot:bea');
    expect(back.owes('eva')).toEqual(['assign']);
    expect(back.owes('bea')).toEqual([]);
    expect(back.doc.events.at(-1)).toMatchObject({ type: 'therapistRemoved', why: 'cannot' });
    given(playAssignment({}, ['bea', 'bo']))
      .when('bea')
      .presses('cannot:bo')
      .isRefused({ code: 'notYours' });
  });

  it('R19: with another therapist left the manager may leave it at that', () => {
    const one = playAssignment({}, ['bea', 'bo']).by('bo').presses('cannot:bo');
    expect(one.owes('eva')).toContain('assign');
    expect(one.by('eva').presses('enough').owes('eva')).not.toContain('assign');
  });

  it('R20: several therapists each say that they consulted, and again with a new one', () => {
    const pair = playStart({}, ['bea', 'bo']);
    expect(pair.owes('bea')).toContain('consult:bea');
    pair.by('bea').presses('consult:bea');
    expect(pair.owes('bea')).not.toContain('consult:bea');
    expect(pair.owes('bo')).toContain('consult:bo');

    const alone = playStart({ staff: withTherapist(demoStaff, 'britt') });
    expect(alone.isOpen('consult:bea')).toBe(false);
    alone.by('eva').presses('changeTherapists', { therapists: ['bea', 'britt'], why: 'changed' });
    expect(alone.owes('bea')).toContain('consult:bea');
  });

  it('R20: not having consulted holds nothing up', () => {
    given(playStart({}, ['bea', 'bo']))
      .when('bea')
      .presses('bookInitial', { day: '2026-01-26' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-01-26' }]);
  });
});

describe('granting and starting', () => {
  it('R6: the order is not granted before the manager has named a therapist', () => {
    given(playOpening()).when('sara').presses('grant').isRefused({ code: 'notOpen' });
  });

  it('R6: a tick for each therapist', () => {
    expect(playAssignment({}, ['bea', 'bo']).mayPress('sara')).toEqual(
      expect.arrayContaining(['grant:bea', 'grant:bo']),
    );
  });

  it('R7: never started before it is granted', () => {
    given(playAssignment())
      .when('sara')
      .presses('start', { day: '2026-01-13' })
      .isRefused({ code: 'blocked', why: 'grantFirst', who: 'person:sara' });
  });

  it('R7: the start is a stated day, not before the decision and not in the future', () => {
    const granted = playAssignment().by('sara').presses('grant:bea');
    given(granted)
      .when('sara')
      .presses('start', { day: '2026-01-14' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-01-13' });
    given(granted)
      .when('sara')
      .presses('start', { day: '2026-01-11' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-12' });
    given(granted)
      .when('sara')
      .presses('start', { day: '2026-01-12' })
      .makes([{ type: 'started', day: '2026-01-12' }]);
  });

  it('E3: granted, started and sent is one press', () => {
    given(playAssignment())
      .when('sara')
      .presses(['grant:bea', 'start', 'sendCarePlan'], { day: '2026-01-13' })
      .makes([
        { type: 'granted', therapist: 'bea' },
        { type: 'started', day: '2026-01-13' },
        { type: 'carePlanSent' },
      ]);
  });

  it('R9: sending the care plan asks nothing, so that no plan can be given to the bot', () => {
    expect(playAssignment().task('sendCarePlan').asks).toEqual([]);
    given(playAssignment()).when('bea').presses('sendCarePlan').isRefused({ code: 'notYours' });
  });

  it('R23: read by each therapist, and not before it is sent', () => {
    given(playAssignment()).when('bea').presses('readCarePlan').isRefused({ code: 'notOpen' });
    const sentPlan = playAssignment({}, ['bea', 'bo']).by('sara').presses('sendCarePlan');
    expect(sentPlan.owes('bo')).toContain('readCarePlan:bo');
    sentPlan.by('bea').presses('readCarePlan:bea');
    expect(sentPlan.owes('bo')).toContain('readCarePlan:bo');
  });

  it('R23: is reminded of from the day the plan was sent', () => {
    const late = playAssignment().at('2026-01-26 10:00').by('sara').presses('sendCarePlan');
    expect(late.task('readCarePlan').deadline?.from).toMatchObject({
      what: 'carePlanSent',
      day: '2026-01-26',
    });
  });
});

describe('E11: a change of people', () => {
  it('a new therapist gets every step of a new one, and the clocks keep their dates', () => {
    const history = playTreatment();
    const due = history.task('writePlan').deadline?.due;
    history
      .at('2026-02-02 10:00')
      .by('eva')
      .presses('changeTherapists', { therapists: ['bo'], why: 'changed' });

    expect(history.mayPress('sara')).toEqual(expect.arrayContaining(['grant:bo', 'sendCarePlan']));
    expect(history.owes('eva')).toEqual(['inform']);
    expect(history.owes('bo')).toEqual(['writePlan']);
    expect(history.task('writePlan').deadline?.due).toBe(due);
    expect(history.isOpen('bookInitial')).toBe(false);
    expect(history.by('sara').presses('sendCarePlan').owes('bo')).toEqual([
      'readCarePlan:bo',
      'writePlan',
    ]);
  });

  it('R19: who comes in the middle of a treatment is told, and so is the socialsekreterare', () => {
    const history = playPlan()
      .at('2026-03-02 10:00')
      .by('eva')
      .presses('changeTherapists', { therapists: 'bo', why: 'changed' });
    expect(sent(history, '2026-03-02')).toContain('2026-03-02 10:00 bo card cannot:bo/new');
    expect(sent(history, '2026-03-02')).toContain('2026-03-02 10:00 sara card grant:bo/new');
  });

  it('E1: a wrong person is out at once, and what was granted is to be revoked', () => {
    const history = playStart()
      .by('eva')
      .presses('changeTherapists', { therapists: ['bo'], why: 'wrongPerson' });
    expect(history.mayPress('bea')).toEqual([]);
    expect(history.doc.index.people).not.toContain(
      history.doc.events[3]?.type === 'assigned' && history.doc.events[3].therapists[0],
    );
    expect(history.owes('sara')).toContain('revoke:bea');
    given(history)
      .when('sara')
      .presses('revoke:bea')
      .makes([{ type: 'grantRevoked', therapist: 'bea' }]);
  });

  it('"Kan inte ta uppdraget" before the grant leaves nothing to revoke', () => {
    expect(playAssignment().by('bea').presses('cannot:bea').isOpen('revoke:bea')).toBe(false);
    expect(playStart().by('bea').presses('cannot:bea').isOpen('revoke:bea')).toBe(true);
  });

  it('a change that changes nothing is refused', () => {
    given(playAssignment())
      .when('eva')
      .presses('changeTherapists', { therapists: 'bea', why: 'changed' })
      .isRefused({ code: 'nothingChanged' });
  });

  it('one press of the manager moves all that Ss owes, and the new one is told', () => {
    given(playAssignment())
      .when('eva')
      .presses('changeSocialWorker', { to: 'simon' })
      .isRefused({ code: 'notYours' });
    given(playAssignment())
      .when('maj')
      .presses('changeSocialWorker', { to: 'bea' })
      .isRefused({ code: 'notAChoice', field: 'to' });
    const moved = playAssignment()
      .at('2026-01-13 14:00')
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' });
    expect(moved.owes('simon')).toEqual(['grant:bea', 'start', 'sendCarePlan']);
    expect(moved.mayPress('sara')).toEqual([]);
    expect(sent(moved, '2026-01-13 14:00')).toEqual([
      '2026-01-13 14:00 simon card changeSocialWorker/new',
      '2026-01-13 14:00 eva card told',
      '2026-01-13 14:00 bea card told',
    ]);
  });
});
