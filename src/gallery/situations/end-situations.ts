import { group } from '../case-situation.ts';
import { playClosing, playEnd, playOpening, playPlan } from '../outpatient-histories.ts';
import { CASE } from './usual-case.ts';

const playMissedClosing = () => {
  const history = playEnd(CASE)
    .at('2026-03-25 09:00')
    .by('sara')
    .presses('rebookClosing', { day: '2026-03-30' });
  history.at('2026-03-31 09:00').by('sara').presses('rebookClosing', { day: '2026-04-07' });
  return history.at('2026-04-08 09:00').by('sara').presses('missClosing');
};

export const endSituations = group('end', {
  'closing, no time booked': () =>
    playPlan(CASE)
      .at('2026-03-10 10:00')
      .by('sara')
      .presses('end', { how: 'talk' })
      .at('2026-03-10 12:00'),
  'closing, booked': () => playEnd(CASE).at('2026-03-10 12:00'),
  'closing, the day of the talk': () => playEnd(CASE).at('2026-03-24 12:00'),
  'closing, missed three times': () => playMissedClosing().at('2026-04-08 12:00'),
  closed: () => playClosing(CASE).at('2026-03-25 12:00'),
  'closed, opened by mistake': () =>
    playOpening(CASE)
      .by('sara')
      .presses('closeAsMistake', { why: 'duplicate' })
      .at('2026-01-12 12:00'),
  reopened: () =>
    playClosing(CASE).at('2026-03-25 12:00').by('maj').presses('reopen').at('2026-03-25 14:00'),
});
