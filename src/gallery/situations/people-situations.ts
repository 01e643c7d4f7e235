import { group } from '../case-situation.ts';
import {
  playAssignment,
  playBooking,
  playOpening,
  playTreatment,
} from '../outpatient-histories.ts';
import { both, CASE } from './usual-case.ts';

export const peopleSituations = group('people', {
  'the manager is away, the deputy acts': () =>
    playOpening(CASE).away('eva', '2026-01-12', '2026-01-16').at('2026-01-13 12:00'),
  'the therapist is away, the deputy acts': () =>
    playTreatment(CASE).away('bea', '2026-01-27', '2026-02-06').at('2026-01-28 12:00'),
  'the socialsekreterare is away, the deputy acts': () =>
    playAssignment(CASE).away('sara', '2026-01-13').at('2026-01-14 12:00'),
  'a therapist is away when one is to be named': () =>
    playOpening(CASE).away('bo', '2026-01-12', '2026-01-23').at('2026-01-12 12:00'),
  'one of two therapists cannot': () =>
    playAssignment(CASE, both).by('bo').presses('cannot:bo').at('2026-01-13 12:00'),
  'the only therapist cannot, in treatment': () =>
    playTreatment(CASE).by('bea').presses('cannot:bea').at('2026-01-27 12:00'),
  'another therapist, the first to be removed': () =>
    playTreatment(CASE)
      .at('2026-01-27 10:00')
      .by('eva')
      .presses('changeTherapists', { therapists: ['bo'], why: 'changed' })
      .at('2026-01-27 12:00'),
  'another socialsekreterare': () =>
    playTreatment(CASE)
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' })
      .at('2026-01-27 12:00'),
  'one waits for another who is late': () => playOpening(CASE).at('2026-01-15 12:00'),
  'one has reminded another': () =>
    playOpening(CASE).at('2026-01-15 12:00').by('sara').nudges('assign'),
  'somebody is not reached': () =>
    playBooking(CASE, both).unreached('bo', 'blocked').at('2026-01-15 12:00'),
});
