import type { Name } from './demo-staff.ts';
import { type Play, play } from './play.ts';
import type { Scene } from './situation.ts';

/*
 * The usual cases between VO and FH, each as far as its name says. They begin on Monday 12 January
 * 2026 at 09.00. That day's checks of Link are due at 08.15, 10.45 and 14.30. Each call returns a
 * new case.
 */

/**
 * Vilma, VO, has registered an admission: FH is asked to take the watch (A1), or as the row says.
 */
export function playAdmission(scene?: Scene, row = 'A1', proposal = 'FH'): Play {
  return play(scene).at('2026-01-12 09:00').by('vilma').opensAs('LI-2026-0001', { row, proposal });
}

/** 09.20: Frida, FH, has taken the watch. */
export function playWatchOfFH(scene?: Scene, row?: string): Play {
  return playAdmission(scene, row).at('2026-01-12 09:20').by('frida').presses('take');
}

/**
 * 09.40: FH has found that the person is admitted for another reason (S15): VO is asked to take the
 * watch back.
 */
export function playGivingBack(scene?: Scene): Play {
  return playWatchOfFH(scene, 'A2')
    .at('2026-01-12 09:40')
    .presses('considerReason', { other: 'yes' });
}

/**
 * The person is in a somatic ward: the two units are asked to talk (A7, or A6 when FH has a case).
 */
export function playDialogue(scene?: Scene, row = 'A7'): Play {
  return playAdmission(scene, row, 'DIALOG');
}

/** 09.30: Frida has taken the dialogue for FH. */
export function playTakenDialogue(scene?: Scene, row?: string): Play {
  return playDialogue(scene, row).at('2026-01-12 09:30').by('frida').presses('takeDialogue');
}

/** 10.00: the two handläggare have answered differently, and the managers are asked. */
export function playDialogueToManagers(scene?: Scene): Play {
  return playTakenDialogue(scene)
    .at('2026-01-12 10:00')
    .by('vilma')
    .presses('belongsVO', { to: 'FH' })
    .by('frida')
    .presses('belongsFH', { to: 'VO' });
}

/** Vilma, VO, has sent an application to FH (B1). */
export function playApplicationToFH(scene?: Scene): Play {
  return play(scene)
    .at('2026-01-12 09:00')
    .by('vilma')
    .opensAs('AN-2026-0001', { row: 'B1', proposal: 'FH' });
}

/** Frida, FH, asks VO to take over an ongoing case (C1). */
export function playHandover(scene?: Scene): Play {
  return play(scene)
    .at('2026-01-12 09:00')
    .by('frida')
    .opensAs('OL-2026-0001', { row: 'C1', proposal: 'VO' });
}

/** Tuesday 13 January 09.00: Viktor, VO, has received it. */
export function playTakenHandover(scene?: Scene): Play {
  return playHandover(scene).at('2026-01-13 09:00').by('viktor').presses('take');
}

/**
 * VO's first check of Monday 12 January, due at 08.15. It is over at 10.45, when the next one is
 * due.
 */
export function playCheckOfVO(scene?: Scene, person?: Name): Play {
  return play(scene)
    .at('2026-01-12 08:15')
    .falls({ ...(person === undefined ? {} : { person }) });
}
