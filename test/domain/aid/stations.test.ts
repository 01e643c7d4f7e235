import { aidStations } from '../../../src/domain/aid/stations.ts';
import { whereIs } from '../../../src/domain/engine/stations.ts';
import {
  playAdmission,
  playApplicationToFH,
  playHandover,
  playTakenDialogue,
  playTakenHandover,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { type Play, play } from '../../../src/gallery/play.ts';

/** The places of a case, with a sign on those that it has passed. */
function placesOf(history: Play): string {
  return aidStations(history.aid)
    .map(({ name, isPassed }) => `${isPassed ? '✓ ' : ''}${name}`)
    .join(', ');
}

const end = (history: Play, why: string) => history.at('2026-01-14 10:00').presses('end', { why });

test.each<readonly [string, () => Play, string]>([
  ['a watch that FH is asked to take', () => playAdmission(), '✓ reported, taken, ended'],
  ['a watch of FH', () => playWatchOfFH(), '✓ reported, ✓ taken, ended'],
  [
    'a watch that FH has ended',
    () => end(playWatchOfFH(), 'closedInLink'),
    '✓ reported, ✓ taken, ✓ ended',
  ],
  [
    'a watch that ended before FH took it',
    () => end(playAdmission(), 'dischargedBefore'),
    '✓ reported, ✓ ended',
  ],
  [
    'a watch that stays with VO',
    () =>
      playTakenDialogue()
        .by('vilma')
        .presses('belongsVO', { to: 'VO' })
        .by('frida')
        .presses('belongsFH', { to: 'VO' }),
    '✓ reported, ✓ ended',
  ],
  ['an application', () => playApplicationToFH(), '✓ sent, taken'],
  [
    'an application that FH has taken',
    () => playApplicationToFH().by('frida').presses('take'),
    '✓ sent, ✓ taken',
  ],
  [
    'an application that is withdrawn',
    () => playApplicationToFH().by('vilma').presses('withdraw'),
    '✓ sent, ✓ ended',
  ],
  [
    'an application for vob that FH investigates by itself',
    () =>
      play()
        .at('2026-01-12 09:00')
        .by('frida')
        .opensAs('AN-2026-0001', { row: 'B3', proposal: 'FH_UTREDER', side: 'FH' }),
    '✓ sent, proposed, vobDecided',
  ],
  ['a handover', () => playHandover(), '✓ sent, received, handedOver'],
  ['a handover that is received', () => playTakenHandover(), '✓ sent, ✓ received, handedOver'],
  [
    'a handover that is done',
    () =>
      playTakenHandover()
        .presses(['changeOverview', 'bringWatches'])
        .by('frida')
        .presses(['writeNotes', 'moveFile'], { file: 'none' }),
    '✓ sent, ✓ received, ✓ handedOver',
  ],
])('%s has passed only where it has been', (_, history, places) => {
  expect(placesOf(history())).toBe(places);
});

test('a case that has ended is nowhere on its way', () => {
  expect(whereIs(aidStations(end(playWatchOfFH(), 'svplDone').aid))).toBeUndefined();
});
