import { group } from '../case-situation.ts';
import { playAssignment, playBooking, playStart } from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

const playMissedTimes = (times: number) => {
  const history = playBooking(CASE, both).at('2026-01-27 09:00');
  for (const [day, next] of [
    ['2026-01-27', '2026-02-02'],
    ['2026-02-03', '2026-02-09'],
  ].slice(0, times - 1) as [string, string][])
    history.at(`${day} 09:00`).by('bea').presses('rebookInitial', { day: next });
  return history
    .at(times === 3 ? '2026-02-10 09:00' : '2026-01-27 09:00')
    .by('bea')
    .presses('missInitial');
};

const playWithoutCarePlan = () =>
  playAssignment(CASE)
    .at('2026-01-14 10:00')
    .by('eva')
    .presses('inform')
    .by('sara')
    .presses(['grant:bea', 'start'], { day: '2026-01-14' })
    .by('bea')
    .presses('bookInitial', { day: '2026-01-26' });

const playBookingOn = (day: string, time?: string) =>
  playStart(CASE)
    .by('bea')
    .presses('bookInitial', { day, ...(time === undefined ? {} : { time }) })
    .at('2026-01-15 12:00');

export const meetingSituations = group('initial meeting', {
  booked: () => playBooking(CASE, both).at('2026-01-15 12:00'),
  'booked with a time': () => playBookingOn('2026-01-26', '10:45'),
  'a time that did not suit': () =>
    playBooking(CASE).by('sara').presses('declineInitial').at('2026-01-15 12:00'),
  'the day of the meeting': () => playBooking(CASE).at('2026-01-26 08:00'),
  'the day has passed': () => playBooking(CASE, both).at('2026-01-27 12:00'),
  'booked, blocked by the care plan': () => playWithoutCarePlan().at('2026-01-15 12:00'),
  'passed, blocked by the care plan': () => playWithoutCarePlan().at('2026-01-27 12:00'),
  'missed once': () => playMissedTimes(1).at('2026-01-27 12:00'),
  'missed three times': () => playMissedTimes(3).at('2026-02-10 12:00'),
  'not held in three weeks': () => playStart(CASE).at('2026-02-05 12:00'),
});
