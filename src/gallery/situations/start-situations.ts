import { group } from '../case-situation.ts';
import { assigned, opened, started } from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

export const startSituations = group('start', {
  'new': () => opened(CASE).at('2026-01-12 12:00'),
  'new, nobody named for three working days': () => opened(CASE).at('2026-01-15 12:00'),
  'new, the manager wants to be called': () =>
    opened(CASE).by('eva').presses('callMe').at('2026-01-12 12:00'),
  'no initial meeting for eleven weeks (E22)': () => assigned(CASE).at('2026-03-30 12:00'),
  'no initial meeting after three months (E22)': () => assigned(CASE).at('2026-04-20 12:00'),
  assigned: () => assigned(CASE).at('2026-01-13 12:00'),
  'assigned, several therapists': () => assigned(CASE, both).at('2026-01-13 12:00'),
  'part ticked': () => assigned(CASE, both).by('sara').presses('grant:bea').at('2026-01-13 12:00'),
  'all ticked but the care plan': () =>
    assigned(CASE)
      .by('sara')
      .presses(['grant:bea', 'start'], { day: '2026-01-13' })
      .at('2026-01-13 12:00'),
  'informed, granted, care plan sent and read': () => started(CASE, both).at('2026-01-14 12:00'),
});
