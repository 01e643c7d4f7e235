import { group } from '../case-situation.ts';
import { playAssignment, playPlan, playTreatment } from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

export const treatmentSituations = group('treatment', {
  'the plan is due': () => playTreatment(CASE).at('2026-01-27 12:00'),
  'the plan is late': () => playTreatment(CASE, both).at('2026-02-18 12:00'),
  'the plan is late, a day is promised': () =>
    playTreatment(CASE)
      .at('2026-02-18 12:00')
      .by('bea')
      .presses('expectPlan', { day: '2026-02-20' })
      .at('2026-02-18 14:00'),
  'the plan is late, the manager is asked': () =>
    playTreatment(CASE)
      .at('2026-02-18 12:00')
      .by('bea')
      .presses('askManager')
      .at('2026-02-18 14:00'),
  'nothing to do': () => playPlan(CASE, both).at('2026-02-10 12:00'),
  'just pressed, can be undone': () => playTreatment(CASE).at('2026-01-26 15:02'),
  undone: () =>
    playTreatment(CASE).at('2026-01-26 15:02').by('bea').presses('undo').at('2026-01-26 16:00'),
  'a date corrected': () =>
    playTreatment(CASE)
      .at('2026-01-28 12:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-23' })
      .at('2026-01-28 14:00'),
  'a date corrected back': () =>
    playTreatment(CASE)
      .at('2026-01-28 12:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-23' })
      .at('2026-01-28 12:20')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-26' })
      .at('2026-01-28 14:00'),
  'the care plan is not said to be read, the meeting is held': () =>
    playAssignment(CASE, both)
      .by('sara')
      .presses(['grant:bea', 'grant:bo', 'start', 'sendCarePlan'], { day: '2026-01-13' })
      .at('2026-01-26 15:00')
      .by('bea')
      .presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: ['bea'] })
      .at('2026-01-26 16:00'),
});
