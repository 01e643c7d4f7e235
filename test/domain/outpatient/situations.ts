import {
  playAssignment,
  playBooking,
  playClosing,
  playEnd,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import type { Play } from '../../support/given.ts';
import type { Name } from '../../support/people.ts';

/** Every role of the routine, and an outsider with the same role. */
const ROLES = {
  ss: 'sara',
  ec: 'eva',
  beh: 'bea',
  beh2: 'bo',
  ssManager: 'maj',
  ecDeputy: 'erik',
  outsider: 'simon',
} as const;

/**
 * What each role may press, in the order of the card. A role that is left out may press nothing.
 */
export type Rows = Readonly<Partial<Record<keyof typeof ROLES, string>>>;

const both = ['bea', 'bo'];

/**
 * The situations of the matrix. Enough time has passed since the last press that nothing can be
 * undone.
 */
export const situations: Readonly<Record<string, () => Play>> = {
  'new: the manager is to name therapists': () => playOpening().at('2026-01-12 12:00'),
  'new: nobody named for three working days': () => playOpening().at('2026-01-15 12:00'),
  'assigned: two therapists named': () => playAssignment({}, both).at('2026-01-13 12:00'),
  'assigned: one of two cannot take it': () =>
    playAssignment({}, both).by('bo').presses('cannot:bo').at('2026-01-13 12:00'),
  'started: informed, granted, plan sent and read': () =>
    playStart({}, both).at('2026-01-14 12:00'),
  'booked: by Bea, before the day': () => playBooking({}, both).at('2026-01-15 12:00'),
  'booked: the day has passed': () => playBooking({}, both).at('2026-01-27 12:00'),
  'missed three times': () => missedThreeTimes().at('2026-02-10 12:00'),
  'in treatment: the plan is to be written': () => playTreatment({}, both).at('2026-01-27 12:00'),
  'overdue: the plan is not written': () => playTreatment({}, both).at('2026-02-18 12:00'),
  'planned: the follow-up is far off': () => playPlan({}, both).at('2026-02-10 12:00'),
  'needs and treatment changed': () =>
    playPlan({}, both)
      .by('bea')
      .presses('needsChanged')
      .presses('treatmentChanged')
      .at('2026-02-10 12:00'),
  paused: () =>
    playPlan({}, both).by('bo').presses('pause', { day: '2026-03-02' }).at('2026-02-10 12:00'),
  'the pause has ended': () =>
    playPlan({}, both).by('bo').presses('pause', { day: '2026-03-02' }).at('2026-03-02 12:00'),
  'no therapist left': () => playTreatment().by('bea').presses('cannot:bea').at('2026-01-27 12:00'),
  'ending: the talk is booked': () => playEnd({}, both).at('2026-03-10 12:00'),
  'ending: the day of the talk': () => playEnd({}, both).at('2026-03-24 12:00'),
  closed: () => playClosing().at('2026-03-25 12:00'),
  'opened again': () =>
    playClosing().at('2026-03-25 12:00').by('maj').presses('reopen').at('2026-03-25 14:00'),
};

export function rowsOf(history: Play): Rows {
  const rows = Object.entries(ROLES).map(([role, name]) => [role, pressable(history, name)]);
  return Object.fromEntries(rows.filter(([, steps]) => steps !== ''));
}

export function pressable(history: Play, name: Name): string {
  return history.mayPress(name).join(' ');
}

function missedThreeTimes(): Play {
  const history = playBooking({}, both)
    .at('2026-01-27 09:00')
    .by('bea')
    .presses('rebookInitial', { day: '2026-02-02' });
  return history
    .at('2026-02-03 09:00')
    .presses('rebookInitial', { day: '2026-02-09' })
    .at('2026-02-10 09:00')
    .presses('missInitial');
}
