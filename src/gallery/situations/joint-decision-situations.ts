import type { Staff } from '../../domain/people/people.ts';
import { playDialogueToManagers, playTakenDialogue } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { idOf } from '../demo-staff.ts';
import type { Play } from '../play.ts';
import { CASE, noon } from './usual-watch.ts';

const playReferral = () =>
  playTakenDialogue(CASE).at('2026-01-12 10:00').by('vilma').presses('referVO');

const playConfirmedReferral = (agrees: 'yes' | 'no') =>
  playReferral().at('2026-01-12 10:15').by('frida').presses('confirmReferralFH', { agrees });

const playDecision = (to: 'VO' | 'FH') =>
  playConfirmedReferral('yes')
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to })
    .by('fanny')
    .presses('decideJointlyFH', { to })
    .at('2026-01-12 12:00');

const playDifferentAnswers = (history: Play) =>
  history
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to: 'FH' })
    .by('fanny')
    .presses('decideJointlyFH', { to: 'VO' })
    .at('2026-01-12 12:00');

const playSuperior = () =>
  playDifferentAnswers(playDialogueToManagers(CASE).where({ superior: idOf('vera') }));

/** Ulrika manages both units. */
const oneManager = (staff: Staff): Staff => ({
  ...staff,
  units: staff.units.map((unit) =>
    unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
  ),
});

export const jointDecisionSituations = group('joint decision', {
  'referred, to be confirmed': () => playReferral().at(noon),
  'referred by FH, to be confirmed': () =>
    playTakenDialogue(CASE).at('2026-01-12 10:00').by('frida').presses('referFH').at(noon),
  'referred, confirmed': () => playConfirmedReferral('yes').at(noon),
  'referred, refused': () => playConfirmedReferral('no').at(noon),
  'referred, unconfirmed after a day': () => playReferral().at('2026-01-13 16:30'),
  'the handläggare differ': () => playDialogueToManagers(CASE).at(noon),
  'one manager has answered': () =>
    playDialogueToManagers(CASE).by('ulrika').presses('decideJointlyVO', { to: 'FH' }).at(noon),
  'one manager says that they have not talked': () =>
    playDialogueToManagers(CASE).by('fanny').presses('notTalkedFH').at(noon),
  'the managers differ': () => playDifferentAnswers(playDialogueToManagers(CASE)),
  'the managers differ, a superior is named': () => playSuperior(),
  'the managers differ, the superior is asked': () =>
    playSuperior().by('ulrika').presses('askSuperior').at('2026-01-12 13:00'),
  'one manager for both': () =>
    playConfirmedReferral('yes').where({ oneManager: true }, oneManager).at(noon),
  'a manager is away': () =>
    playDialogueToManagers(CASE).away('fanny', '2026-01-13', '2026-01-16').at('2026-01-13 09:00'),
  'decided, FH': () => playDecision('FH'),
  'decided, FH, who has taken it': () =>
    playDecision('FH').by('frida').presses('take').at('2026-01-12 16:00'),
  'decided, FH, opened again': () =>
    playDecision('FH').by('fanny').presses('reopenDecision').at('2026-01-12 16:00'),
  'decided, VO, to be documented': () => playDecision('VO'),
  'decided, VO, documented': () =>
    playDecision('VO').by('vilma').presses('documentDecision').at('2026-01-13 12:00'),
});
