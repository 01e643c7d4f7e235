import { farewell } from '../../cards/farewell.ts';
import {
  playAdmission,
  playApplicationToFH,
  playDialogue,
  playGivingBack,
  playTakenHandover,
  playWatchOfFH,
} from './aid-histories.ts';
import { idOf, type Name } from './demo-staff.ts';
import type { Shot } from './shot.ts';
import type { Played } from './situation.ts';
import { playNeedOfMore, playVobDecision } from './situations/vob-situations.ts';

/** The last cards of people who no longer have a part in the case. */
export function aidFarewellShots(): Shot[] {
  const bye = (name: string, who: Name, { doc, s: then }: Played): Shot => ({
    group: 'farewells, S',
    name,
    who,
    message: farewell(doc, idOf(who), then),
  });
  return [
    bye('a colleague took the watch', 'fredrik', playWatchOfFH().at('2026-01-12 12:00')),
    bye('FH took the watch', 'viktor', playWatchOfFH().at('2026-01-12 12:00')),
    bye(
      'a colleague took the dialogue',
      'fredrik',
      playDialogue().by('frida').presses('takeDialogue').at('2026-01-12 12:00'),
    ),
    bye(
      'VO took it back',
      'vanja',
      playGivingBack().by('viktor').presses('take').at('2026-01-12 12:00'),
    ),
    bye(
      'the application is withdrawn',
      'frida',
      playApplicationToFH().by('vilma').presses('withdraw').at('2026-01-12 12:00'),
    ),
    bye(
      'the application is taken',
      'fredrik',
      playApplicationToFH().by('frida').presses('take').at('2026-01-12 12:00'),
    ),
    bye(
      'discharged before FH took over',
      'frida',
      playAdmission().by('viktor').presses('end', { why: 'dischargedBefore' }),
    ),
    bye(
      'opened by mistake',
      'frida',
      playAdmission().by('vilma').presses('closeAsMistake', { why: 'mistake' }),
    ),
    bye('vob is decided', 'urban', playVobDecision().at('2026-01-20 12:00')),
    bye('more is needed', 'urban', playNeedOfMore().at('2026-01-20 12:00')),
    bye(
      'the colleague who was asked is no longer',
      'fredrik',
      playTakenHandover({ id: 'OL-2026-0004' }).at('2026-01-13 12:00'),
    ),
    bye('undone', 'viktor', playWatchOfFH().by('frida').presses('undo').at('2026-01-12 09:30')),
  ];
}
