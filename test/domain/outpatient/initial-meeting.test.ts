import {
  playAssignment,
  playBooking,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, linesOf, sent } from '../../support/given.ts';

describe('booking the initial meeting', () => {
  it('R8, R21, R22: the therapist owes it from the assignment, and either may press', () => {
    expect(playAssignment().owes('bea')).toEqual(['bookInitial', 'holdInitial']);
    expect(playAssignment().owes('sara')).not.toContain('bookInitial');
    given(playStart())
      .when('sara')
      .presses('bookInitial', { day: '2026-01-20' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-01-20' }]);
    given(playStart())
      .when('eva')
      .presses('bookInitial', { day: '2026-01-20' })
      .isRefused({ code: 'notYours' });
  });

  it('R10, E3: that press is the contact too; the other hears and may decline the time', () => {
    const history = playBooking();
    expect(sent(history, '2026-01-15')).toEqual(['2026-01-15 09:00 sara card declineInitial/new']);
    expect(history.mayPress('bea')).not.toContain('declineInitial');
    given(history)
      .when('sara')
      .presses('declineInitial')
      .makes([{ type: 'timeDeclined', meeting: 'initial' }]);
  });

  it('R10: a time that does not suit is to be booked again, and the therapist is told', () => {
    const history = playBooking().at('2026-01-15 13:00').by('sara').presses('declineInitial');
    expect(history.owes('bea')).toContain('bookInitial');
    expect(sent(history, '2026-01-15 13:00')).toEqual([
      '2026-01-15 13:00 bea card bookInitial/new',
    ]);
  });

  it('R9: care plan and booking come in any order, both before the meeting', () => {
    const history = playAssignment().by('bea').presses('bookInitial', { day: '2026-01-13' });
    given(history)
      .when('bea')
      .presses('holdInitial', { day: '2026-01-13', client: 'tookPart', therapists: 'bea' })
      .isRefused({ code: 'blocked', why: 'carePlanFirst', who: 'person:sara' });
  });

  it("a time that a deputy booked is not offered to the absent one as somebody else's", () => {
    const history = playStart()
      .away('bea', '2026-01-14')
      .by('bo')
      .presses('bookInitial', { day: '2026-01-26' });
    expect(history.mayPress('bo')).not.toContain('declineInitial');
    expect(history.mayPress('sara')).toContain('declineInitial');
  });
});

describe('R24: the initial meeting is what starts the clocks', () => {
  it('a booked meeting that has passed starts none', () => {
    const history = playBooking().until('2026-03-20 12:00');
    expect(history.isOpen('writePlan')).toBe(false);
    expect(history.task('bookFollowUp').deadline?.from).toMatchObject({
      what: 'started',
      day: '2026-01-14',
    });
  });

  it('the day is the one it was held, not the one it was booked for or pressed on', () => {
    const history = playBooking()
      .at('2026-01-29 10:00')
      .by('bea')
      .presses('holdInitial', { day: '2026-01-28', client: 'tookPart', therapists: 'bea' });
    expect(history.task('writePlan').deadline?.from).toMatchObject({
      what: 'initialMeeting',
      day: '2026-01-28',
    });
    expect(history.task('bookFollowUp').deadline?.from).toMatchObject({
      what: 'initialMeeting',
      day: '2026-01-28',
    });
  });

  it('the booked day is filled in', () => {
    expect(playBooking().at('2026-01-28 10:00').task('holdInitial').asks[0]).toMatchObject({
      initial: '2026-01-26',
      latest: '2026-01-28',
    });
  });

  it('never held in the future or before the decision', () => {
    const held = (day: string) => ({ day, client: 'tookPart', therapists: 'bea' });
    given(playBooking())
      .when('bea')
      .presses('holdInitial', held('2026-01-16'))
      .isRefused({ code: 'future', field: 'day', latest: '2026-01-15' });
    given(playBooking())
      .when('bea')
      .presses('holdInitial', held('2026-01-11'))
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-12' });
  });

  it('E7: without den enskilde it starts no clock and counts as one that did not come off', () => {
    const history = playBooking()
      .at('2026-01-26 15:00')
      .by('bea')
      .presses('holdInitial', { day: '2026-01-26', client: 'absent', therapists: 'bea' });
    expect(history.isOpen('writePlan')).toBe(false);
    expect(history.state.meetings.initial.missed).toHaveLength(1);
    expect(history.owes('bea')).toContain('bookInitial');
  });

  it('E7: den enskilde cannot decline the initial meeting and have it count', () => {
    given(playBooking())
      .when('bea', '2026-01-26 15:00')
      .presses('holdInitial', { day: '2026-01-26', client: 'declined', therapists: 'bea' })
      .isRefused({ code: 'notAChoice', field: 'client' });
  });

  it('R25: held by Ss’s press, the therapist hears that the plan is to be written', () => {
    const history = playBooking()
      .at('2026-01-26 15:00')
      .by('sara')
      .presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: 'bea' });
    expect(sent(history, '2026-01-26')).toEqual(['2026-01-26 15:00 bea card writePlan/new']);
  });
});

describe('E7: the meeting does not come off', () => {
  it('the first working day after a booked meeting it is asked about', () => {
    const history = playBooking().until('2026-01-27 09:00');
    expect(sent(history, '2026-01-27')).toEqual(['2026-01-27 08:30 bea list holdInitial/after-10']);
    expect(history.mayPress('bea')).toEqual(
      expect.arrayContaining(['holdInitial', 'missInitial', 'rebookInitial']),
    );
  });

  it('booked for a Friday it is asked about on Monday, before a holiday after it', () => {
    const friday = playStart().by('bea').presses('bookInitial', { day: '2026-01-23' });
    expect(linesOf(friday.task('holdInitial'), '2026-02-01')).toEqual([
      '2026-01-26 after-10: holder',
    ]);
    const easter = playStart().by('bea').presses('bookInitial', { day: '2026-04-02' });
    expect(linesOf(easter.task('holdInitial')).find((line) => line.includes('after'))).toBe(
      '2026-04-07 after-10: holder',
    );
  });

  it('"Blev inte av" asks nothing and is not offered before the day', () => {
    given(playBooking()).when('bea').presses('missInitial').isRefused({ code: 'notOpen' });
    const day = playBooking().at('2026-01-26 15:00');
    expect(day.task('missInitial').asks).toEqual([]);
    given(day)
      .when('sara')
      .presses('missInitial')
      .makes([{ type: 'meetingMissed', meeting: 'initial' }]);
  });

  it('a new time is one press, which says that the old one passed unused', () => {
    given(playBooking())
      .when('bea', '2026-01-27 09:00')
      .presses('rebookInitial', { day: '2026-02-02' })
      .makes([
        { type: 'meetingMissed', meeting: 'initial' },
        { type: 'meetingBooked', meeting: 'initial', day: '2026-02-02' },
      ]);
  });

  it('a time that is moved beforehand is not one that did not come off', () => {
    given(playBooking())
      .when('bea', '2026-01-20 09:00')
      .presses('rebookInitial', { day: '2026-02-02' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-02-02' }]);
  });

  it('the third time the socialsekreterare says how to go on', () => {
    const history = playBooking()
      .at('2026-01-27 09:00')
      .by('bea')
      .presses('rebookInitial', { day: '2026-02-02' });
    history
      .at('2026-02-03 09:00')
      .presses('rebookInitial', { day: '2026-02-09' })
      .at('2026-02-10 09:00')
      .presses('missInitial');

    expect(history.owes('sara')).toEqual(['goOnInitial']);
    expect(sent(history, '2026-02-10 09:00')).toEqual([
      '2026-02-10 09:00 sara card goOnInitial/new',
    ]);
    expect(history.mayPress('bea')).not.toContain('bookInitial');
    expect(history.mayPress('sara')).toEqual(
      expect.arrayContaining(['goOnInitial', 'pause', 'end']),
    );
    given(history)
      .when('bea')
      .presses('goOnInitial', { day: '2026-02-16' })
      .isRefused({ code: 'notYours' });
    given(history)
      .when('sara')
      .presses('goOnInitial', { day: '2026-02-16' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-02-16' }]);
  });

  it('the third time only the socialsekreterare may give a new time', () => {
    const history = playBooking()
      .at('2026-01-27 09:00')
      .by('bea')
      .presses('rebookInitial', { day: '2026-02-02' });
    history.at('2026-02-03 09:00').presses('rebookInitial', { day: '2026-02-09' });
    given(history)
      .when('bea', '2026-02-10 09:00')
      .presses('rebookInitial', { day: '2026-02-16' })
      .isRefused({ code: 'notYours' });
    expect(history.mayPress('sara')).toContain('rebookInitial');
  });

  it('a meeting that was held forgets the times before', () => {
    const history = playBooking()
      .at('2026-01-27 09:00')
      .by('bea')
      .presses('missInitial')
      .presses('bookInitial', { day: '2026-02-02' });
    history
      .at('2026-02-02 15:00')
      .presses('holdInitial', { day: '2026-02-02', client: 'tookPart', therapists: ['bea'] });
    expect(history.state.meetings.initial.missed).toEqual([]);
  });
});

describe('R25: the clock cannot be avoided', () => {
  it('no initial meeting in three weeks: therapist, socialsekreterare and manager', () => {
    expect(linesOf(playAssignment().task('holdInitial'), '2026-02-11')).toEqual([
      '2026-02-04 late: holder person:sara manager',
      '2026-02-11 week-2026-02-11: holder person:sara manager',
    ]);
    expect(playAssignment().task('holdInitial').deadline).toMatchObject({
      due: '2026-02-03',
      from: { what: 'assigned', day: '2026-01-13' },
    });
  });

  it('a met deadline is not reminded of', () => {
    const history = playTreatment().until('2026-02-06 12:00');
    expect(sent(history, '2026-01-27').filter((line) => line.includes('Initial'))).toEqual([]);
  });
});

describe('who sees to the first meeting', () => {
  it('R24: is not held without a therapist: it would start clocks that nobody keeps', () => {
    given(playStart())
      .when('bea', '2026-01-20 09:00')
      .presses('holdInitial', { day: '2026-01-20', client: 'tookPart' })
      .isRefused({ code: 'missing', field: 'therapists' });
  });
});
