import { whereIs } from '../../../src/domain/engine/stations.ts';
import { outpatientStations } from '../../../src/domain/outpatient/stations.ts';
import {
  playAssignment,
  playClosing,
  playOpening,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import type { Play } from '../../../src/gallery/play.ts';

/** The places of a case, with a sign on those that it has passed, and where it is. */
function placesOf(history: Play): string {
  const stations = outpatientStations(history.state);
  const names = stations.map(({ name, isPassed }) => `${isPassed ? '✓ ' : ''}${name}`);
  return `${whereIs(stations) ?? 'over'}: ${names.join(', ')}`;
}

const mistaken = () => playOpening().by('sara').presses('closeAsMistake', { why: 'mistake' });

test.each<readonly [string, () => Play, string]>([
  [
    'a new case',
    () => playOpening(),
    '2: ✓ decided, assigned, initialMeeting, plan, followUp, closed',
  ],
  [
    'an assigned case',
    () => playAssignment(),
    '3: ✓ decided, ✓ assigned, initialMeeting, plan, followUp, closed',
  ],
  [
    'a case in treatment',
    () => playTreatment(),
    '4: ✓ decided, ✓ assigned, ✓ initialMeeting, plan, followUp, closed',
  ],
  ['a case opened by mistake, which passed nothing else', mistaken, 'over: ✓ decided, ✓ closed'],
])('%s', (_, history, places) => {
  expect(placesOf(history())).toBe(places);
});

test('no place is passed without a day, however a case ends', () => {
  for (const history of [mistaken(), playClosing()])
    for (const { isPassed, on } of outpatientStations(history.state))
      expect(isPassed).toBe(on !== undefined);
});
