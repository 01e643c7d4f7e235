import { group } from '../case-situation.ts';
import { playPlan } from '../outpatient-histories.ts';
import { play } from '../play.ts';
import { CASE } from './usual-case.ts';

const playFollowUpBooking = (day: string) =>
  playPlan(CASE).at('2026-04-01 10:00').by('sara').presses('bookFollowUp', { day, sure: 'yes' });

/** A follow-up that was missed three times, a week apart. */
const playMissedFollowUp = () => {
  const history = playFollowUpBooking('2026-04-07').at('2026-04-08 09:00');
  history.by('sara').presses('rebookFollowUp', { day: '2026-04-14' }).at('2026-04-15 09:00');
  return history
    .by('sara')
    .presses('rebookFollowUp', { day: '2026-04-21' })
    .at('2026-04-22 09:00')
    .by('sara')
    .presses('missFollowUp');
};

export const followUpSituations = group('follow-up', {
  'to be booked': () => playPlan(CASE).at('2026-04-01 12:00'),
  booked: () => playFollowUpBooking('2026-04-20').at('2026-04-01 12:00'),
  'booked too late': () => playFollowUpBooking('2026-05-11').at('2026-04-01 12:00'),
  'the day has passed': () => playFollowUpBooking('2026-04-20').at('2026-04-21 12:00'),
  overdue: () => playPlan(CASE).at('2026-05-05 12:00'),
  'missed three times': () => playMissedFollowUp().at('2026-04-22 12:00'),
  'held, the needs and the plan changed': () =>
    playFollowUpBooking('2026-04-20')
      .at('2026-04-20 15:00')
      .by('sara')
      .presses('holdFollowUp', {
        day: '2026-04-20',
        client: 'tookPart',
        therapists: ['bea'],
        needs: 'yes',
        plan: 'yes',
      })
      .at('2026-04-20 16:00'),
  'held, in a year that is over': () =>
    play({ id: 'OV-2025-0207' })
      .at('2025-12-10 09:00')
      .by('sara')
      .opens({ decided: '2025-12-08' })
      .by('eva')
      .presses('assign', { therapists: ['bea'] })
      .by('sara')
      .presses(['grant:bea', 'start', 'sendCarePlan'], { day: '2025-12-10' })
      .by('bea')
      .presses('holdInitial', { day: '2025-12-10', client: 'tookPart', therapists: ['bea'] })
      .at('2026-02-12 12:00'),
});
