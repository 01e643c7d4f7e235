import { viewOf } from '../../../src/domain/view.ts';
import { playWatchOfFH } from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { idOf, type Name, staffWith } from '../../support/people.ts';

/**
 * A person who is both socialsekreterare and handläggare at VO has two managers, one for each role.
 */
const staff = staffWith({
  sara: {
    roles: [
      { role: 'socialWorker', unit: 'vuxna' },
      { role: 'careManagerVO', unit: 'vo' },
    ],
  },
});
const outpatient = play({ staff }).at('2026-01-12 09:00').by('sara').opens();
const watch = play({ staff })
  .at('2026-01-12 09:00')
  .by('sara')
  .opensAs('LI-2026-0001', { row: 'A1', proposal: 'FH' });

const sees = ({ doc, s }: typeof watch, name: Name) => viewOf(doc, idOf(name), s) !== undefined;

test('each manager sees the cases of their own side only (S2, need to know)', () => {
  expect([sees(outpatient, 'maj'), sees(outpatient, 'ulrika')]).toEqual([true, false]);
  expect([sees(watch, 'ulrika'), sees(watch, 'maj')]).toEqual([true, false]);
});

test('who was asked to take over and has since gone to the other unit sees no more', () => {
  const asked = playWatchOfFH().presses('passOn', { to: 'fredrik' });
  const moved = staffWith({
    fredrik: { roles: [{ role: 'careManagerVO', unit: 'vo' }], manager: idOf('ulrika') },
  });
  const after = play({ staff: moved }).carriesOn(asked.doc).at('2026-01-12 10:30');
  expect([sees(asked, 'fredrik'), sees(after, 'fredrik'), sees(after, 'frida')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('the person themselves sees both', () => {
  expect([sees(outpatient, 'sara'), sees(watch, 'sara')]).toEqual([true, true]);
});
