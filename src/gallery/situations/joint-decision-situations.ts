import type { Staff } from '../../domain/people/people.ts';
import { talkingTo, withBothManagers } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { idOf } from '../demo-staff.ts';
import type { Play } from '../play.ts';
import { CASE, noon } from './usual-watch.ts';

const referred = () => talkingTo(CASE).at('2026-01-12 10:00').by('vilma').presses('referVO');

const confirmed = (agrees: 'yes' | 'no') =>
  referred().at('2026-01-12 10:15').by('frida').presses('confirmReferralFH', { agrees });

const decided = (to: 'VO' | 'FH') =>
  confirmed('yes')
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to })
    .by('fanny')
    .presses('decideJointlyFH', { to })
    .at('2026-01-12 12:00');

const different = (history: Play) =>
  history
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to: 'FH' })
    .by('fanny')
    .presses('decideJointlyFH', { to: 'VO' })
    .at('2026-01-12 12:00');

const withSuperior = () => different(withBothManagers(CASE).where({ superior: idOf('vera') }));

/** Ulrika manages both units. */
const oneManager = (staff: Staff): Staff => ({
  ...staff,
  units: staff.units.map((unit) =>
    unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
  ),
});

export const jointDecisionSituations = group('joint decision', {
  'referred, to be confirmed': () => referred().at(noon),
  'referred by FH, to be confirmed': () =>
    talkingTo(CASE).at('2026-01-12 10:00').by('frida').presses('referFH').at(noon),
  'referred, confirmed': () => confirmed('yes').at(noon),
  'referred, refused': () => confirmed('no').at(noon),
  'referred, unconfirmed after a day': () => referred().at('2026-01-13 16:30'),
  'the handläggare differ': () => withBothManagers(CASE).at(noon),
  'one manager has answered': () =>
    withBothManagers(CASE).by('ulrika').presses('decideJointlyVO', { to: 'FH' }).at(noon),
  'one manager says that they have not talked': () =>
    withBothManagers(CASE).by('fanny').presses('notTalkedFH').at(noon),
  'the managers differ': () => different(withBothManagers(CASE)),
  'the managers differ, a superior is named': () => withSuperior(),
  'the managers differ, the superior is asked': () =>
    withSuperior().by('ulrika').presses('askSuperior').at('2026-01-12 13:00'),
  'one manager for both': () => confirmed('yes').where({ oneManager: true }, oneManager).at(noon),
  'a manager is away': () =>
    withBothManagers(CASE).away('fanny', '2026-01-13', '2026-01-16').at('2026-01-13 09:00'),
  'decided, FH': () => decided('FH'),
  'decided, FH, who has taken it': () =>
    decided('FH').by('frida').presses('take').at('2026-01-12 16:00'),
  'decided, FH, opened again': () =>
    decided('FH').by('fanny').presses('reopenDecision').at('2026-01-12 16:00'),
  'decided, VO, to be documented': () => decided('VO'),
  'decided, VO, documented': () =>
    decided('VO').by('vilma').presses('documentDecision').at('2026-01-13 12:00'),
});
