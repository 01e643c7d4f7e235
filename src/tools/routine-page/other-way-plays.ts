import { group } from '../../gallery/case-situation.ts';
import { play } from '../../gallery/play.ts';

/*
 * What the gallery does not show: a handover from VO to FH, and an application that FH passes on to
 * a colleague.
 */

const NINE = '2026-01-12 09:00';

const investigated = () =>
  play()
    .at(NINE)
    .by('vilma')
    .opensAs('AN-2026-0007', { row: 'B3', proposal: 'FH_UTREDER' })
    .at('2026-01-12 13:00')
    .by('frida')
    .presses('take');
const askedOfFH = () =>
  play().at(NINE).by('vilma').opensAs('OL-2026-0003', { row: 'C1', proposal: 'FH' });
const receivedByFH = () => askedOfFH().at('2026-01-13 09:00').by('frida').presses('take');

export const otherWayPlays = [
  ...group('application', {
    'FH asks a colleague': () =>
      investigated().at('2026-01-12 14:00').presses('passOn', { to: 'fredrik' }),
  }),
  ...group('ongoing', {
    'FH is asked': askedOfFH,
    'FH has received it': receivedByFH,
    'FH asks a colleague': () =>
      receivedByFH().at('2026-01-13 10:00').presses('passOn', { to: 'fredrik' }),
  }),
];
