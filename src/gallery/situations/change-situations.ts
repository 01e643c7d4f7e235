import { group } from '../case-situation.ts';
import { planned } from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

export const changeSituations = group('changes', {
  'needs changed': () => planned(CASE).by('bea').presses('needsChanged').at('2026-02-10 12:00'),
  'needs changed, part done': () =>
    planned(CASE)
      .by('bea')
      .presses('needsChanged')
      .by('sara')
      .presses('changeCarePlan')
      .at('2026-02-10 12:00'),
  'treatment changed': () =>
    planned(CASE, both).by('bea').presses('treatmentChanged').at('2026-02-10 12:00'),
  paused: () =>
    planned(CASE).by('bea').presses('pause', { day: '2026-03-02' }).at('2026-02-10 12:00'),
  'the pause is over': () =>
    planned(CASE).by('bea').presses('pause', { day: '2026-03-02' }).at('2026-03-02 12:00'),
});
