import { group } from '../case-situation.ts';
import { playPlan } from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

export const changeSituations = group('changes', {
  'needs changed': () => playPlan(CASE).by('bea').presses('needsChanged').at('2026-02-10 12:00'),
  'needs changed, part done': () =>
    playPlan(CASE)
      .by('bea')
      .presses('needsChanged')
      .by('sara')
      .presses('changeCarePlan')
      .at('2026-02-10 12:00'),
  'treatment changed': () =>
    playPlan(CASE, both).by('bea').presses('treatmentChanged').at('2026-02-10 12:00'),
  paused: () =>
    playPlan(CASE).by('bea').presses('pause', { day: '2026-03-02' }).at('2026-02-10 12:00'),
  'the pause is over': () =>
    playPlan(CASE).by('bea').presses('pause', { day: '2026-03-02' }).at('2026-03-02 12:00'),
});
