import {
  playAdmission,
  playGivingBack,
  playTakenDialogue,
  playWatchOfFH,
} from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { CASE, noon } from './usual-watch.ts';

export const watchEndSituations = group('watch ended', {
  'closed in Link': () =>
    playWatchOfFH(CASE)
      .at('2026-01-14 10:00')
      .by('frida')
      .presses('end', { why: 'closedInLink' })
      .at('2026-01-14 12:00'),
  'SVPL done, just pressed': () =>
    playWatchOfFH(CASE)
      .at('2026-01-14 10:00')
      .by('frida')
      .presses('end', { why: 'svplDone' })
      .at('2026-01-14 10:01'),
  'discharged before it was taken': () =>
    playAdmission(CASE)
      .at('2026-01-12 11:00')
      .by('viktor')
      .presses('end', { why: 'dischargedBefore' })
      .at(noon),
  'taken back by VO': () =>
    playGivingBack(CASE).at('2026-01-12 10:00').by('viktor').presses('take').at(noon),
  'the handläggare agreed on VO': () =>
    playTakenDialogue(CASE)
      .by('vilma')
      .presses('belongsVO', { to: 'VO' })
      .by('frida')
      .presses('belongsFH', { to: 'VO' })
      .at(noon),
  'opened by mistake': () =>
    playAdmission(CASE).by('vilma').presses('closeAsMistake', { why: 'mistake' }).at(noon),
  'a duplicate': () =>
    playAdmission(CASE).by('vilma').presses('closeAsMistake', { why: 'duplicate' }).at(noon),
  'a duplicate of another, by FH': () =>
    playWatchOfFH(CASE).by('frida').presses('closeAsDuplicate', { stays: 'LI-2026-0030' }).at(noon),
  reopened: () =>
    playWatchOfFH(CASE)
      .at('2026-01-14 10:00')
      .by('frida')
      .presses('end', { why: 'svplDone' })
      .by('frida')
      .presses('reopen')
      .at('2026-01-14 12:00'),
  undone: () =>
    playWatchOfFH(CASE).at('2026-01-12 09:22').by('frida').presses('undo').at('2026-01-12 09:30'),
});
