import {
  playApplicationToFH,
  playDialogueToManagers,
  playGivingBack,
  playHandover,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { type Play, play } from '../../../src/gallery/play.ts';
import type { Scene } from '../../../src/gallery/situation.ts';

/* Cases between VO and FH that only tests play on from. They begin as those of the gallery. */

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
export function playApplicationToManagers(scene?: Scene): Play {
  const history = playApplicationToFH(scene)
    .at('2026-01-12 09:30')
    .by('frida')
    .presses('wantTalk')
    .presses('referFH');
  return history.by('vilma').presses('confirmReferralVO', { agrees: 'yes' });
}

/** The handläggare have talked about a handover that FH asked for, and asked the managers. */
export function playHandoverToManagers(scene?: Scene): Play {
  const history = playHandover(scene)
    .at('2026-01-12 09:30')
    .by('viktor')
    .presses('wantTalk')
    .presses('referVO');
  return history.by('frida').presses('confirmReferralFH', { agrees: 'yes' });
}

/** VO was asked to take a watch back and wanted to talk about it: the managers are asked. */
export function playGivingBackToManagers(scene?: Scene): Play {
  const history = playGivingBack(scene)
    .at('2026-01-12 09:50')
    .by('viktor')
    .presses('wantTalk')
    .presses('referVO');
  return history.by('frida').presses('confirmReferralFH', { agrees: 'yes' });
}

/** 09.40: FH gives up the watch, as opened by mistake: VO is asked to take it back (E14). */
export function playGivingUp(scene?: Scene, why = 'mistake'): Play {
  return playWatchOfFH(scene).at('2026-01-12 09:40').by('frida').presses('closeAsMistake', { why });
}

/** 11.00: the managers have answered differently too. */
export function playManagersDifference(scene?: Scene): Play {
  return playDialogueToManagers(scene)
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to: 'FH' })
    .by('fanny')
    .presses('decideJointlyFH', { to: 'VO' });
}

/** Frida, FH, investigates an application for vob (B3), as VO's delegate decides. */
export function playVob(scene?: Scene): Play {
  return play(scene)
    .at('2026-01-12 09:00')
    .by('frida')
    .opensAs('AN-2026-0001', { row: 'B3', proposal: 'FH_UTREDER' });
}

/** Wednesday 14 January 09.00: Frida's proposal is in the case system. */
export function playVobProposal(scene?: Scene): Play {
  return playVob(scene).at('2026-01-14 09:00').by('frida').presses('propose');
}

/** The same check, of Frida's watches. */
export function playCheckOfFrida(scene?: Scene): Play {
  return play(scene).at('2026-01-12 08:15').falls({ side: 'FH', person: 'frida' });
}
