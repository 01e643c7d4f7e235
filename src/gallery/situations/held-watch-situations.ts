import type { Staff } from '../../domain/people/people.ts';
import { admitted, givenBack, vosCheck, watched } from '../aid-histories.ts';
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
  'FH is asked': () => admitted(CASE).at('2026-01-12 09:05'),
  'FH is asked, Vilma came from a check': () =>
    admitted(CASE).at('2026-01-12 09:05').with(vosCheck().at('2026-01-12 09:05')),
  'FH is asked, nobody took it in an hour': () => admitted(CASE).at(noon),
  'FH is asked, one there has no account in Link': () =>
    admitted(CASE).where({}, withoutAccounts).at('2026-01-12 09:05'),
  'the ordinarie is asked': () =>
    admitted(CASE).by('frida').presses('toOrdinary', { to: 'fredrik' }).at(noon),
  'FH watches': () => watched(CASE).at(noon),
  'FH watches, just pressed': () => watched(CASE).at('2026-01-12 09:21'),
  'FH watches, a colleague is asked': () =>
    watched(CASE).by('frida').presses('passOn', { to: 'fredrik' }).at(noon),
  'FH watches, given to another': () =>
    watched(CASE)
      .at('2026-01-12 10:00')
      .by('fanny')
      .presses('changeOwner', { to: 'fredrik' })
      .at(noon),
  'FH watches, Frida is away': () =>
    watched(CASE).away('frida', '2026-01-13').at('2026-01-13 12:00'),
  'the question of S15': () => watched(CASE, 'A2').at(noon),
  'the question of S15, not known yet': () =>
    watched(CASE, 'A2')
      .at('2026-01-12 10:45')
      .by('frida')
      .presses('considerReason', { other: 'unknown' })
      .at(noon),
  'asked back': () => givenBack(CASE).at(noon),
  'asked back, withdrawn': () => givenBack(CASE).by('frida').presses('withdraw').at(noon),
  'given up as opened by mistake': () =>
    watched(CASE).by('frida').presses('closeAsMistake', { why: 'mistake' }).at(noon),
  'Frida is not reached': () => admitted(CASE).unreached('frida', 'neverMet').at(noon),
});
