import { playPlan, playStart, playTreatment } from '../../../src/gallery/outpatient-histories.ts';
import { given } from '../../support/given.ts';

const bookings = 'bookInitial' as const;

describe('E26: the time of a booking', () => {
  it.each([
    ['10:45', '10:45'],
    ['9.30', '09:30'],
    ['08.15', '08:15'],
  ])('%s is kept as %s', (written, time) => {
    given(playStart())
      .when('bea')
      .presses(bookings, { day: '2026-01-26', time: written })
      .makes([{ type: 'meetingBookedAt', meeting: 'initial', day: '2026-01-26', time }]);
  });

  it.each(['25:00', '10:60', 'i eftermiddag'])('%s is no time', (time) => {
    given(playStart())
      .when('bea')
      .presses(bookings, { day: '2026-01-26', time })
      .isRefused({ code: 'badTime', field: 'time' });
  });

  it('may be left out, and the event is as it always was', () => {
    given(playStart())
      .when('bea')
      .presses(bookings, { day: '2026-01-26', time: '' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-01-26' }]);
  });

  it('is gone with the booking when that is undone or moved', () => {
    const history = playStart().by('bea').presses(bookings, { day: '2026-01-26', time: '10:45' });
    expect(history.state.meetings.initial.booked).toMatchObject({ time: '10:45' });
    const moved = history.copy().presses('rebookInitial', { day: '2026-01-27' });
    expect(moved.state.meetings.initial.booked).not.toHaveProperty('time');
    expect(history.presses('undo').state.meetings.initial.booked).toBeUndefined();
  });
});

describe('E26: a day in doubt', () => {
  it('that is no working day is asked once', () => {
    const asked = { code: 'doubtedDay', field: 'day', day: '2026-01-24' };
    given(playStart()).when('bea').presses(bookings, { day: '2026-01-24' }).isRefused(asked);
    given(playStart())
      .when('bea')
      .presses(bookings, { day: '2026-01-24', sure: 'yes' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-01-24' }]);
  });

  it('that is past the last day of the routine is asked once, with that day', () => {
    given(playPlan()).when('sara').presses('bookFollowUp', { day: '2026-04-27' }).isRefused({
      code: 'doubtedDay',
      field: 'day',
      day: '2026-04-27',
      due: '2026-04-26',
    });
  });

  it('is none where only a day of ours has passed', () => {
    given(playStart())
      .when('bea')
      .presses(bookings, { day: '2026-02-16' })
      .makes([{ type: 'meetingBooked', meeting: 'initial', day: '2026-02-16' }]);
  });

  it('is asked when a talk is moved, and when the end of the case is booked', () => {
    const booked = playPlan().by('sara').presses('bookFollowUp', { day: '2026-04-20' });
    given(booked)
      .when('sara')
      .presses('rebookFollowUp', { day: '2026-04-19' })
      .isRefused({ code: 'doubtedDay', field: 'day', day: '2026-04-19' });
    given(playTreatment())
      .when('sara')
      .presses('end', { how: 'talk', day: '2026-12-25' })
      .isRefused({ code: 'doubtedDay', field: 'day', day: '2026-12-25' });
    given(playTreatment())
      .when('sara')
      .presses('end', { how: 'declined', day: '2026-12-25' })
      .makes([{ type: 'endStarted' }, { type: 'closed', why: 'declined' }]);
  });
});
