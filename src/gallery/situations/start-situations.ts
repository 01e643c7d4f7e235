import { group } from '../case-situation.ts';
import { playAssignment, playOpening, playStart } from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

export const startSituations = group('start', {
  'new': () => playOpening(CASE).at('2026-01-12 12:00'),
  'new, nobody named for three working days': () => playOpening(CASE).at('2026-01-15 12:00'),
  'new, the manager wants to be called': () =>
    playOpening(CASE).by('eva').presses('callMe').at('2026-01-12 12:00'),
  'no initial meeting for eleven weeks (E22)': () => playAssignment(CASE).at('2026-03-30 12:00'),
  'no initial meeting after three months (E22)': () => playAssignment(CASE).at('2026-04-20 12:00'),
  assigned: () => playAssignment(CASE).at('2026-01-13 12:00'),
  'assigned, several therapists': () => playAssignment(CASE, both).at('2026-01-13 12:00'),
  'part ticked': () =>
    playAssignment(CASE, both).by('sara').presses('grant:bea').at('2026-01-13 12:00'),
  'all ticked but the care plan': () =>
    playAssignment(CASE)
      .by('sara')
      .presses(['grant:bea', 'start'], { day: '2026-01-13' })
      .at('2026-01-13 12:00'),
  'informed, granted, care plan sent and read': () => playStart(CASE, both).at('2026-01-14 12:00'),
});
