import {
  playCheckOfVO,
  playDialogue,
  playHandover,
  playTakenDialogue,
} from '../../../src/gallery/aid-histories.ts';
import { type Play, play } from '../../support/given.ts';
import { demoStaff, idOf, role, staffWith } from '../../support/people.ts';

/**
 * Cases between VO and FH in which everything happens that can: every event type of each kind of
 * case, undo included.
 */
export const everyAid: Readonly<Record<string, () => Play>> = {
  watch,
  dialogue,
  oneManager,
  application,
  vob,
  ongoing,
};

/** Checks of Link in which everything happens that can. */
export const everyCheck: Readonly<Record<string, () => Play>> = { passedOn, today, afterwards };

function watch(): Play {
  const history = play()
    .at('2026-01-12 09:00')
    .by('vilma')
    .opensAs('LI-2026-0001', { row: 'A2', proposal: 'FH', vsNumber: '2026-77' });
  history
    .by('frida')
    .presses('toOrdinary', { to: 'fredrik' })
    .at('2026-01-12 09:20')
    .by('fredrik')
    .presses('take');
  history
    .presses('considerReason', { other: 'unknown' })
    .presses('passOn', { to: 'frida' })
    .by('frida')
    .presses('takeOver');
  history.at('2026-01-12 10:45').presses('considerReason', { other: 'yes' }).presses('withdraw');
  history.by('fanny').presses('changeOwner', { to: 'fredrik' }).presses('undo');
  history
    .away('frida', '2026-01-13')
    .at('2026-01-13 08:20')
    .by('fredrik')
    .presses('considerReason', { other: 'yes' });
  history.by('viktor').presses('take');
  history
    .at('2026-01-13 09:00')
    .by('fanny')
    .presses('reopen')
    .presses('changeOwner', { to: 'fredrik' });
  return history
    .at('2026-01-14 09:00')
    .by('fredrik')
    .presses('nameInCaseSystem', { vsNumber: '2026-78' })
    .presses('end', { why: 'svplDone' });
}

function dialogue(): Play {
  const history = playTakenDialogue({ settings: { superior: idOf('vera') } }, 'A6');
  history.by('frida').presses('referFH').by('vilma').presses('confirmReferralVO', { agrees: 'no' });
  history.by('ulrika').presses('notTalkedVO').presses('decideJointlyVO', { to: 'FH' });
  history.by('fanny').presses('decideJointlyFH', { to: 'VO' }).presses('askSuperior');
  history.at('2026-01-13 09:00').by('vera').presses('superiorDecides', { to: 'FH' });
  history.by('vilma').presses('writeMessage').by('frida').presses('documentDecision');
  history.by('ulrika').presses('reopenDecision').presses('decideJointlyVO', { to: 'FH' });
  return history.by('fanny').presses('decideJointlyFH', { to: 'FH' });
}

function oneManager(): Play {
  const staff = {
    units: demoStaff.units.map((unit) =>
      unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
    ),
    people: staffWith({ ulrika: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] } })
      .people,
  };
  const history = playDialogue({ staff, settings: { oneManager: true } });
  history
    .by('vilma')
    .presses('referVO')
    .by('fredrik')
    .presses('confirmReferralFH', { agrees: 'yes' });
  return history
    .by('ulrika')
    .presses('decideAlone', { to: 'VO' })
    .by('vilma')
    .presses('documentDecision');
}

function application(): Play {
  const history = play()
    .at('2026-01-12 09:00')
    .by('vilma')
    .opensAs('AN-2026-0001', { row: 'B1', proposal: 'FH' });
  history.presses('withdraw').at('2026-01-13 09:00').presses('reopen').by('frida').presses('take');
  return history;
}

function vob(): Play {
  const history = play()
    .at('2026-01-12 09:00')
    .by('vilma')
    .opensAs('AN-2026-0002', { row: 'B3', proposal: 'FH_UTREDER' });
  history
    .at('2026-01-13 09:00')
    .by('frida')
    .presses('take')
    .at('2026-01-20 09:00')
    .presses('propose');
  history.by('ulrika').presses('needMore').at('2026-01-22 09:00').by('frida').presses('propose');
  return history.at('2026-01-23 09:00').by('urban').presses('decideVob', { day: '2026-01-22' });
}

function ongoing(): Play {
  const history = playHandover()
    .at('2026-01-13 09:00')
    .by('vanja')
    .presses('take')
    .presses(['changeOverview', 'bringWatches']);
  return history
    .at('2026-01-14 09:00')
    .by('frida')
    .presses(['writeNotes', 'moveFile'], { file: 'none' });
}

function passedOn(): Play {
  const missed = { since: '2026-01-09', missed: '2026-01-09T13:30:00.000Z' };
  const history = play()
    .at('2026-01-12 08:15')
    .falls({ person: 'vilma', ...missed });
  history
    .at('2026-01-12 08:20')
    .by('vilma')
    .presses('cannotNow')
    .at('2026-01-12 09:20')
    .by('ulrika')
    .presses('assignCheck', { to: 'vilma' });
  history
    .at('2026-01-12 09:30')
    .by('vilma')
    .presses('confirm', { found: 'nothing' })
    .presses('undo');
  return history.presses('confirm', { found: 'something' });
}

function afterwards(): Play {
  return playCheckOfVO().at('2026-01-12 11:00').by('vilma').presses('confirmAfterwards');
}

function today(): Play {
  return playCheckOfVO()
    .at('2026-01-12 08:20')
    .by('viktor')
    .presses('watchToday')
    .presses('confirm', { found: 'nothing' });
}
