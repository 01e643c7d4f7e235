import { standingEvents } from '../../../src/domain/engine/case.ts';
import {
  playBooking,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, play, sent } from '../../support/given.ts';

describe('E1: Rätta datum', () => {
  it('who entered it, the other party and the managers may; others may not', () => {
    for (const name of ['bea', 'sara', 'eva', 'maj'] as const)
      given(playTreatment())
        .when(name)
        .presses('correct:initialMeeting', { day: '2026-01-23' })
        .makes([{ type: 'corrected', n: 11, from: '2026-01-26', to: '2026-01-23' }]);
    for (const name of ['bo', 'vera', 'simon'] as const)
      given(playTreatment())
        .when(name)
        .presses('correct:initialMeeting', { day: '2026-01-23' })
        .isRefused({ code: 'notYours' });
  });

  it('every deadline is counted again from it', () => {
    const history = playTreatment()
      .at('2026-01-30 10:00')
      .by('sara')
      .presses('correct:initialMeeting', { day: '2026-01-28' });
    expect(history.task('writePlan').deadline).toMatchObject({
      due: '2026-02-18',
      from: { day: '2026-01-28' },
    });
    expect(history.task('holdFollowUp').deadline).toMatchObject({ due: '2026-04-28' });
  });

  it('E5: weeks that were reminded of before do not silence those that are counted anew', () => {
    const history = playTreatment().until('2026-04-01 12:00');
    history.by('sara').presses('correct:initialMeeting', { day: '2026-03-02' });
    const weeks = sent(history.until('2026-04-20 12:00'), '2026-04-02')
      .filter((line) => line.includes('bea list writePlan/week-'))
      .map((line) => line.slice(0, 10));
    expect(weeks).toEqual(['2026-04-02', '2026-04-09', '2026-04-16']);
  });

  it('shows what it was before, and overwrites nothing', () => {
    const history = playTreatment()
      .at('2026-01-30 10:00')
      .by('sara')
      .presses('correct:initialMeeting', { day: '2026-01-28' });
    expect(history.state.meetings.initial.held[0]).toMatchObject({
      day: '2026-01-28',
      was: '2026-01-26',
    });
    expect(history.doc.events[10]).toMatchObject({ type: 'meetingHeld', day: '2026-01-26' });
    expect(standingEvents(history.doc.events)[10]).toMatchObject({ day: '2026-01-28' });
  });

  it('a reminder that has been sent is not repeated', () => {
    const history = playTreatment()
      .until('2026-02-10 10:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-27' });
    expect(sent(history.until('2026-02-16 12:00'), '2026-02-09')).toEqual([
      '2026-02-09 08:30 bea list writePlan/day14',
      '2026-02-16 08:30 bea list writePlan/last',
    ]);
  });

  it("what becomes overdue by it is on the next day's list, not at once", () => {
    const history = playTreatment()
      .until('2026-02-03 10:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-14' });
    expect(sent(history, '2026-02-03')).toEqual([]);
    expect(sent(history.until('2026-02-04 12:00'), '2026-02-03')).toEqual([
      '2026-02-04 08:30 bea list writePlan/last',
    ]);
  });

  it('never in the future', () => {
    given(playTreatment())
      .when('bea', '2026-01-27 10:00')
      .presses('correct:initialMeeting', { day: '2026-01-28' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-01-27' });
  });

  it('never before the step it follows, never past the one that follows it', () => {
    const history = playPlan().at('2026-04-20 15:00').by('sara').presses('holdFollowUp', {
      day: '2026-04-20',
      client: 'tookPart',
      therapists: 'bea',
      needs: 'no',
      plan: 'no',
    });
    given(history)
      .when('sara')
      .presses('correct:followUp', { day: '2026-01-25' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-26' });
    given(history)
      .when('sara')
      .presses('correct:initialMeeting', { day: '2026-04-21' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-04-20' });
    given(history)
      .when('sara')
      .presses('correct:initialMeeting', { day: '2026-01-11' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-12' });
    given(history)
      .when('sara')
      .presses('correct:decided', { day: '2026-01-13' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-01-12' });
  });

  it('decision, order and start keep their order, stated or corrected', () => {
    const history = play()
      .at('2026-01-20 10:00')
      .by('sara')
      .opens({ decided: '2026-01-12', ordered: '2026-01-14' });
    history.by('eva').presses('assign', { therapists: 'bea' });
    given(history)
      .when('sara')
      .presses(['grant:bea', 'start'], { day: '2026-01-13' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-14' });
    history.by('sara').presses(['grant:bea', 'start'], { day: '2026-01-16' });
    const refused = (what: string, day: string, refusal: object) =>
      given(history)
        .when('sara')
        .presses(`correct:${what}`, { day })
        .isRefused({ field: 'day', ...refusal });
    refused('decided', '2026-01-15', { code: 'future', latest: '2026-01-14' });
    refused('ordered', '2026-01-17', { code: 'future', latest: '2026-01-16' });
    refused('ordered', '2026-01-11', { code: 'tooEarly', earliest: '2026-01-12' });
    refused('started', '2026-01-13', { code: 'tooEarly', earliest: '2026-01-14' });
  });

  it('a start is not moved past a follow-up that was counted from it', () => {
    const history = playStart().at('2026-01-20 10:00').by('sara');
    history.presses('holdFollowUp', {
      day: '2026-01-16',
      client: 'tookPart',
      therapists: 'bea',
      needs: 'no',
      plan: 'no',
    });
    given(history)
      .when('sara')
      .presses('correct:started', { day: '2026-01-19' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-01-16' });
    given(history)
      .when('sara')
      .presses('correct:followUp', { day: '2026-01-13' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-14' });
  });

  it('a talk before the assignment is asked about once, when held and when corrected', () => {
    const asked = { code: 'beforeAssignment', field: 'day', day: '2026-01-12' };
    const held = { client: 'tookPart', therapists: 'bea' };
    given(playBooking())
      .when('bea', '2026-01-16 10:00')
      .presses('holdInitial', { ...held, day: '2026-01-12' })
      .isRefused(asked);
    const history = playBooking()
      .at('2026-01-16 10:00')
      .by('bea')
      .presses('holdInitial', { ...held, day: '2026-01-12', sure: 'yes' });
    expect(history.state.meetings.initial.held[0]?.day).toBe('2026-01-12');
    given(playTreatment())
      .when('bea')
      .presses('correct:initialMeeting', { day: '2026-01-12' })
      .isRefused(asked);
    given(playTreatment())
      .when('bea')
      .presses('correct:initialMeeting', { day: '2026-01-12', sure: 'yes' })
      .makes([{ type: 'corrected', n: 11, from: '2026-01-26', to: '2026-01-12' }]);
  });

  it('a stored case whose days contradict each other is read, and can be put right', () => {
    const { doc } = playStart();
    const events = doc.events.map((event) =>
      event.type === 'started' ? { ...event, day: '2026-01-02' } : event,
    );
    const history = play()
      .carriesOn({ ...doc, events })
      .at('2026-01-14 12:00')
      .by('sara');
    expect(history.state.started?.day).toBe('2026-01-02');
    expect(history.presses('correct:started', { day: '2026-01-14' }).state.started?.day).toBe(
      '2026-01-14',
    );
  });

  it('the decision’s day: only Ss, deputy and manager; the unit is told (E22)', () => {
    for (const name of ['eva', 'bea'] as const)
      given(playTreatment())
        .when(name)
        .presses('correct:decided', { day: '2026-01-09' })
        .isRefused({ code: 'notYours' });
    given(playTreatment().away('sara', '2026-01-26'))
      .when('simon')
      .presses('correct:decided', { day: '2026-01-09' })
      .makes([{ type: 'corrected', n: 2, from: '2026-01-12', to: '2026-01-09' }]);
    const history = playTreatment()
      .at('2026-01-27 10:00')
      .by('maj')
      .presses('correct:decided', { day: '2026-01-09' });
    expect(sent(history, '2026-01-27 10:00')).toEqual(['2026-01-27 10:00 eva card told']);
    expect(sent(history.at('2026-01-27 10:02').presses('undo'), '2026-01-27 10:02')).toEqual([
      '2026-01-27 10:02 eva card undone',
    ]);
  });

  it('corrected back it leaves its trace', () => {
    const history = playTreatment()
      .at('2026-01-30 10:00')
      .by('sara')
      .presses('correct:initialMeeting', { day: '2026-01-28' });
    history.at('2026-01-30 11:00').presses('correct:initialMeeting', { day: '2026-01-26' });
    expect(standingEvents(history.doc.events)[10]).toMatchObject({
      day: '2026-01-26',
      earlier: ['2026-01-28'],
    });
  });

  it('a correction to the same day is none', () => {
    given(playTreatment())
      .when('bea')
      .presses('correct:initialMeeting', { day: '2026-01-26' })
      .isRefused({ code: 'nothingChanged' });
  });

  it('start, decision and order too; a booked time is moved instead', () => {
    expect(playBooking().mayPress('sara')).toEqual(
      expect.arrayContaining([
        'correct:decided',
        'correct:ordered',
        'correct:started',
        'rebookInitial',
      ]),
    );
    expect(
      playStart()
        .at('2026-01-20 10:00')
        .by('sara')
        .presses('correct:started', { day: '2026-01-16' })
        .task('holdFollowUp').deadline?.due,
    ).toBe('2026-04-16');
  });
});

describe('E11: another socialsekreterare', () => {
  it('the therapists and the unit’s manager are told, besides the old and new owner', () => {
    const history = playTreatment()
      .at('2026-01-27 10:00')
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' });
    const told = history.messages.filter((m) => m.at === '2026-01-27 10:00').map((m) => m.to);
    expect(told).toEqual(expect.arrayContaining(['simon', 'bea', 'eva']));
  });
});
