import type { Staff } from '../../domain/people/people.ts';
import { playAdmission, playCheckOfVO, playGivingBack, playWatchOfFH } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { idOf } from '../demo-staff.ts';
import { CASE, noon } from './usual-watch.ts';

/** Fredrik has no account in Link. */
const withoutAccounts = (staff: Staff): Staff => ({
  ...staff,
  people: staff.people.map((person) =>
    person.id === idOf('fredrik') ? { ...person, linkAccess: false } : person,
  ),
});

export const heldWatchSituations = group('watch', {
  'FH is asked': () => playAdmission(CASE).at('2026-01-12 09:05'),
  'FH is asked, Vilma came from a check': () =>
    playAdmission(CASE).at('2026-01-12 09:05').with(playCheckOfVO().at('2026-01-12 09:05')),
  'FH is asked, nobody took it in an hour': () => playAdmission(CASE).at(noon),
  'FH is asked, one there has no account in Link': () =>
    playAdmission(CASE).where({}, withoutAccounts).at('2026-01-12 09:05'),
  'the ordinarie is asked': () =>
    playAdmission(CASE).by('frida').presses('toOrdinary', { to: 'fredrik' }).at(noon),
  'FH watches': () => playWatchOfFH(CASE).at(noon),
  'FH watches, just pressed': () => playWatchOfFH(CASE).at('2026-01-12 09:21'),
  'FH watches, a colleague is asked': () =>
    playWatchOfFH(CASE).by('frida').presses('passOn', { to: 'fredrik' }).at(noon),
  'FH watches, given to another': () =>
    playWatchOfFH(CASE)
      .at('2026-01-12 10:00')
      .by('fanny')
      .presses('changeOwner', { to: 'fredrik' })
      .at(noon),
  'FH watches, Frida is away': () =>
    playWatchOfFH(CASE).away('frida', '2026-01-13').at('2026-01-13 12:00'),
  'the question of S15': () => playWatchOfFH(CASE, 'A2').at(noon),
  'the question of S15, not known yet': () =>
    playWatchOfFH(CASE, 'A2')
      .at('2026-01-12 10:45')
      .by('frida')
      .presses('considerReason', { other: 'unknown' })
      .at(noon),
  'asked back': () => playGivingBack(CASE).at(noon),
  'asked back, withdrawn': () => playGivingBack(CASE).by('frida').presses('withdraw').at(noon),
  'given up as opened by mistake': () =>
    playWatchOfFH(CASE).by('frida').presses('closeAsMistake', { why: 'mistake' }).at(noon),
  'Frida is not reached': () => playAdmission(CASE).unreached('frida', 'neverMet').at(noon),
});
