import type { Name } from './demo-staff.ts';
import { type Play, play } from './play.ts';
import type { World } from './situation.ts';

/*
 * The usual cases between VO and FH, each as far as its name says. They begin on Monday 12 January
 * 2026 at 09.00. That day's checks of Link are due at 08.15, 10.45 and 14.30. Each call returns a
 * new case.
 */

/**
 * Vilma, VO, has registered an admission: FH is asked to take the watch (A1), or as the row says.
 */
export function playAdmission(world?: World, row = 'A1', proposal = 'FH'): Play {
  return play(world).at('2026-01-12 09:00').by('vilma').opensAs('LI-2026-0001', { row, proposal });
}

/** 09.20: Frida, FH, has taken the watch. */
export function playWatchOfFH(world?: World, row?: string): Play {
  return playAdmission(world, row).at('2026-01-12 09:20').by('frida').presses('take');
}

/**
 * 09.40: FH has found that the person is admitted for another reason (S15): VO is asked to take the
 * watch back.
 */
export function playGivingBack(world?: World): Play {
  return playWatchOfFH(world, 'A2')
    .at('2026-01-12 09:40')
    .presses('considerReason', { other: 'yes' });
}

/**
 * The person is in a somatic ward: the two units are asked to talk (A7, or A6 when FH has a case).
 */
export function playDialogue(world?: World, row = 'A7'): Play {
  return playAdmission(world, row, 'DIALOG');
}

/** 09.30: Frida has taken the dialogue for FH. */
export function playTakenDialogue(world?: World, row?: string): Play {
  return playDialogue(world, row).at('2026-01-12 09:30').by('frida').presses('takeDialogue');
}

/** 10.00: the two handläggare have answered differently, and the managers are asked. */
export function playDialogueToManagers(world?: World): Play {
  return playTakenDialogue(world)
    .at('2026-01-12 10:00')
    .by('vilma')
    .presses('belongsVO', { to: 'FH' })
    .by('frida')
    .presses('belongsFH', { to: 'VO' });
}

/** 11.00: both managers have answered that it belongs to a unit. */
export function playManagersDecision(
  to: 'VO' | 'FH',
  history: Play = playDialogueToManagers(),
): Play {
  return history
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to })
    .by('fanny')
    .presses('decideJointlyFH', { to });
}

/** The handläggare have talked about an application that VO sent, and asked the managers. */
export function playApplicationToManagers(world?: World): Play {
  const history = playApplicationToFH(world)
    .at('2026-01-12 09:30')
    .by('frida')
    .presses('wantTalk')
    .presses('referFH');
  return history.by('vilma').presses('confirmReferralVO', { agrees: 'yes' });
}

/** The handläggare have talked about a handover that FH asked for, and asked the managers. */
export function playHandoverToManagers(world?: World): Play {
  const history = playHandover(world)
    .at('2026-01-12 09:30')
    .by('viktor')
    .presses('wantTalk')
    .presses('referVO');
  return history.by('frida').presses('confirmReferralFH', { agrees: 'yes' });
}

/** VO was asked to take a watch back and wanted to talk about it: the managers are asked. */
export function playGivingBackToManagers(world?: World): Play {
  const history = playGivingBack(world)
    .at('2026-01-12 09:50')
    .by('viktor')
    .presses('wantTalk')
    .presses('referVO');
  return history.by('frida').presses('confirmReferralFH', { agrees: 'yes' });
}

/** 09.40: FH gives up the watch, as opened by mistake: VO is asked to take it back (E14). */
export function playGivingUp(world?: World, why = 'mistake'): Play {
  return playWatchOfFH(world).at('2026-01-12 09:40').by('frida').presses('closeAsMistake', { why });
}

/** 11.00: the managers have answered differently too. */
export function playManagersDifference(world?: World): Play {
  return playDialogueToManagers(world)
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to: 'FH' })
    .by('fanny')
    .presses('decideJointlyFH', { to: 'VO' });
}

/** Vilma, VO, has sent an application to FH (B1). */
export function playApplicationToFH(world?: World): Play {
  return play(world)
    .at('2026-01-12 09:00')
    .by('vilma')
    .opensAs('AN-2026-0001', { row: 'B1', proposal: 'FH' });
}

/** Frida, FH, investigates an application for vob (B3), as VO's delegate decides. */
export function playVob(world?: World): Play {
  return play(world)
    .at('2026-01-12 09:00')
    .by('frida')
    .opensAs('AN-2026-0001', { row: 'B3', proposal: 'FH_UTREDER' });
}

/** Wednesday 14 January 09.00: Frida's proposal is in the case system. */
export function playVobProposal(world?: World): Play {
  return playVob(world).at('2026-01-14 09:00').by('frida').presses('propose');
}

/** Frida, FH, asks VO to take over an ongoing case (C1). */
export function playHandover(world?: World): Play {
  return play(world)
    .at('2026-01-12 09:00')
    .by('frida')
    .opensAs('OL-2026-0001', { row: 'C1', proposal: 'VO' });
}

/** Tuesday 13 January 09.00: Viktor, VO, has received it. */
export function playTakenHandover(world?: World): Play {
  return playHandover(world).at('2026-01-13 09:00').by('viktor').presses('take');
}

/**
 * VO's first check of Monday 12 January, due at 08.15. It is over at 10.45, when the next one is
 * due.
 */
export function playCheckOfVO(world?: World, person?: Name): Play {
  return play(world)
    .at('2026-01-12 08:15')
    .falls({ ...(person === undefined ? {} : { person }) });
}

/** The same check, of Frida's watches. */
export function playCheckOfFrida(world?: World): Play {
  return play(world).at('2026-01-12 08:15').falls({ side: 'FH', person: 'frida' });
}
