import {
  assigned,
  booked,
  closed,
  ending,
  inTreatment,
  opened,
  planned,
  started,
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
  'new: the manager is to name therapists': () => opened().at('2026-01-12 12:00'),
  'new: nobody named for three working days': () => opened().at('2026-01-15 12:00'),
  'assigned: two therapists named': () => assigned({}, both).at('2026-01-13 12:00'),
  'assigned: one of two cannot take it': () =>
    assigned({}, both).by('bo').presses('cannot:bo').at('2026-01-13 12:00'),
  'started: informed, granted, plan sent and read': () => started({}, both).at('2026-01-14 12:00'),
  'booked: by Bea, before the day': () => booked({}, both).at('2026-01-15 12:00'),
  'booked: the day has passed': () => booked({}, both).at('2026-01-27 12:00'),
  'missed three times': () => missedThreeTimes().at('2026-02-10 12:00'),
  'in treatment: the plan is to be written': () => inTreatment({}, both).at('2026-01-27 12:00'),
  'overdue: the plan is not written': () => inTreatment({}, both).at('2026-02-18 12:00'),
  'planned: the follow-up is far off': () => planned({}, both).at('2026-02-10 12:00'),
  'needs and treatment changed': () =>
    planned({}, both)
      .by('bea')
      .presses('needsChanged')
      .presses('treatmentChanged')
      .at('2026-02-10 12:00'),
  paused: () =>
    planned({}, both).by('bo').presses('pause', { day: '2026-03-02' }).at('2026-02-10 12:00'),
  'the pause has ended': () =>
    planned({}, both).by('bo').presses('pause', { day: '2026-03-02' }).at('2026-03-02 12:00'),
  'no therapist left': () => inTreatment().by('bea').presses('cannot:bea').at('2026-01-27 12:00'),
  'ending: the talk is booked': () => ending({}, both).at('2026-03-10 12:00'),
  'ending: the day of the talk': () => ending({}, both).at('2026-03-24 12:00'),
  closed: () => closed().at('2026-03-25 12:00'),
  'opened again': () =>
    closed().at('2026-03-25 12:00').by('maj').presses('reopen').at('2026-03-25 14:00'),
};

export function rowsOf(history: Play): Rows {
  const rows = Object.entries(ROLES).map(([role, name]) => [role, pressable(history, name)]);
  return Object.fromEntries(rows.filter(([, steps]) => steps !== ''));
}

export function pressable(history: Play, name: Name): string {
  return history.mayPress(name).join(' ');
}

function missedThreeTimes(): Play {
  const history = booked({}, both)
    .at('2026-01-27 09:00')
    .by('bea')
    .presses('rebookInitial', { day: '2026-02-02' });
  return history
    .at('2026-02-03 09:00')
    .presses('rebookInitial', { day: '2026-02-09' })
    .at('2026-02-10 09:00')
    .presses('missInitial');
}
