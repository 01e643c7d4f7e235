import {
  playAdmission,
  playApplicationToFH,
  playCheckOfVO,
  playDialogue,
  playDialogueToManagers,
  playGivingBack,
  playHandover,
  playTakenDialogue,
  playTakenHandover,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { type Play, play } from '../../support/given.ts';
import { idOf, type Name } from '../../support/people.ts';
import { playCheckOfFrida, playManagersDifference, playVob, playVobProposal } from './histories.ts';

/**
 * Every role of the routine: two people of each unit, one without an account in Link, the managers,
 * their deputies, the managers' manager, and IFO.
 */
const ROLES = {
  vo: 'vilma',
  vo2: 'viktor',
  voNoLink: 'vanja',
  fh: 'frida',
  fh2: 'fredrik',
  ecVO: 'ulrika',
  ecVODeputy: 'urban',
  ecFH: 'fanny',
  ecFHDeputy: 'filip',
  theirManager: 'vera',
  ifo: 'sara',
  ifoManager: 'maj',
  administrator: 'adam',
} as const;

/**
 * What each role may press, in the order of the card. A role that is left out may press nothing.
 */
export type Rows = Readonly<Partial<Record<keyof typeof ROLES, string>>>;

const superior = { settings: { superior: idOf('vera') } };
const later = (history: Play, time = '2026-01-12 11:30') => history.at(time);

/**
 * The situations of the matrix. Enough time has passed since the last press that nothing can be
 * undone.
 */
export const situations: Readonly<Record<string, () => Play>> = {
  'watch: FH is asked': () => later(playAdmission(), '2026-01-12 09:30'),
  'watch: FH has not taken it by the next check': () => later(playAdmission()),
  'watch: an ordinarie is picked': () =>
    later(playAdmission().by('fanny').presses('toOrdinary', { to: 'fredrik' })),
  'watch: FH watches': () => later(playWatchOfFH()),
  'watch: FH watches, and is asked why (S15)': () => later(playWatchOfFH(undefined, 'A2')),
  'watch: a colleague is to take over': () =>
    later(playWatchOfFH().presses('passOn', { to: 'fredrik' })),
  'watch: VO is asked to take it back': () => later(playGivingBack()),
  'watch: VO wants to talk first': () => later(playGivingBack().by('viktor').presses('wantTalk')),
  'watch: ended by FH': () => later(playWatchOfFH().presses('end', { why: 'svplDone' })),
  'watch: taken back by VO': () => later(playGivingBack().by('viktor').presses('take')),
  'dialogue: nobody of FH has taken it': () => later(playDialogue()),
  'dialogue: Frida has taken it': () => later(playTakenDialogue()),
  'dialogue: FH answers first (A6)': () => later(playTakenDialogue(undefined, 'A6')),
  'dialogue: VO has answered': () =>
    later(playTakenDialogue().by('vilma').presses('belongsVO', { to: 'FH' })),
  'dialogue: FH cannot judge': () => later(playTakenDialogue().by('frida').presses('referFH')),
  'dialogue: VO has not confirmed for a working day': () =>
    later(playTakenDialogue().by('frida').presses('referFH'), '2026-01-13 16:30'),
  'dialogue: agreed on FH': () =>
    later(
      playTakenDialogue()
        .by('vilma')
        .presses('belongsVO', { to: 'FH' })
        .by('frida')
        .presses('belongsFH', { to: 'FH' }),
    ),
  'managers: neither has answered': () => later(playDialogueToManagers()),
  'managers: EC VO has answered': () =>
    later(playDialogueToManagers().by('ulrika').presses('decideJointlyVO', { to: 'FH' })),
  'managers: they differ': () => later(playManagersDifference()),
  'managers: they differ, and a superior is named': () => later(playManagersDifference(superior)),
  'managers: the superior is asked': () =>
    later(playManagersDifference(superior).by('fanny').presses('askSuperior')),
  'managers: decided on FH': () =>
    later(
      playDialogueToManagers()
        .by('ulrika')
        .presses('decideJointlyVO', { to: 'FH' })
        .by('fanny')
        .presses('decideJointlyFH', { to: 'FH' }),
    ),
  'application: sent to FH': () => later(playApplicationToFH()),
  'application: taken by FH': () => later(playApplicationToFH().by('frida').presses('take')),
  'application: withdrawn': () => later(playApplicationToFH().presses('withdraw')),
  'application: FH wants to talk': () =>
    later(playApplicationToFH().by('frida').presses('wantTalk')),
  'vob: from VO, FH is to investigate': () =>
    later(
      play()
        .at('2026-01-12 09:00')
        .by('vilma')
        .opensAs('AN-2026-0001', { row: 'B3', proposal: 'FH_UTREDER' }),
    ),
  'vob: FH investigates': () => later(playVob()),
  'vob: a proposal waits': () => later(playVobProposal(), '2026-01-14 12:00'),
  'vob: a proposal has waited for a week': () => later(playVobProposal(), '2026-01-22 12:00'),
  'vob: decided': () =>
    later(
      playVobProposal().by('ulrika').presses('decideVob', { day: '2026-01-14' }),
      '2026-01-14 12:00',
    ),
  'handover: asked of VO': () => later(playHandover()),
  'handover: received': () => later(playTakenHandover(), '2026-01-13 12:00'),
  'handover: the receiver has ticked': () =>
    later(
      playTakenHandover().by('viktor').presses(['changeOverview', 'bringWatches']),
      '2026-01-13 12:00',
    ),
  'handover: done': () =>
    later(
      playTakenHandover()
        .presses(['changeOverview', 'bringWatches'])
        .by('frida')
        .presses(['writeNotes', 'moveFile'], { file: 'none' }),
      '2026-01-13 12:00',
    ),
  'check: nobody is listed': () => later(playCheckOfVO(), '2026-01-12 08:30'),
  'check: Vilma is listed': () => later(playCheckOfVO(undefined, 'vilma'), '2026-01-12 08:30'),
  'check: missed': () => later(playCheckOfVO(undefined, 'vilma'), '2026-01-12 09:15'),
  'check: Vilma cannot': () =>
    later(playCheckOfVO(undefined, 'vilma').by('vilma').presses('cannotNow'), '2026-01-12 08:30'),
  'check: nobody can': () =>
    later(
      playCheckOfVO(undefined, 'vilma')
        .by('vilma')
        .presses('cannotNow')
        .by('viktor')
        .presses('cannotNow'),
      '2026-01-12 08:30',
    ),
  'check: confirmed': () =>
    later(playCheckOfVO().by('vilma').presses('confirm', { found: 'nothing' }), '2026-01-12 08:30'),
  'check: the next is due': () => later(playCheckOfVO(), '2026-01-12 10:45'),
  'check: of Frida’s watches': () => later(playCheckOfFrida(), '2026-01-12 08:30'),
  'check: of Frida’s watches, and all of FH is away': () =>
    later(
      playCheckOfFrida().away('frida', '2026-01-12').away('fredrik', '2026-01-12'),
      '2026-01-12 08:30',
    ),
};

export function rowsOf(history: Play): Rows {
  const rows = Object.entries(ROLES).map(([role, name]) => [role, pressable(history, name)]);
  return Object.fromEntries(rows.filter(([, steps]) => steps !== ''));
}

export function pressable(history: Play, name: Name): string {
  return history.mayPress(name).join(' ');
}
