import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNewer } from '../../src/domain/case-state.ts';
import {
  channelsOf,
  nothingTrueToday,
  peopleToday,
  type TrueToday,
  withAbsences,
} from '../../src/domain/true-today.ts';
import { idOf } from '../support/people.ts';

/*
 * What is true today, as the version of the file's name wrote it. The file of a released version is
 * never edited. test/delivery/release-before.test.ts reads what 0.2.0 wrote.
 */
const stored = JSON.parse(readFileSync(join(__dirname, 'true-today-3.json'), 'utf8')) as TrueToday;

/** The newest version that 0.2.0 reads. It looks at nothing newer when it asks what is due. */
const READ_BY_0_2_0 = 2;

test('what version 3 stored is read', () => {
  expect(isNewer(stored)).toBe(false);
  expect(peopleToday(stored)).toMatchObject({
    absences: [
      { person: idOf('sara'), from: '2026-01-08', deputy: idOf('simon') },
      { person: idOf('simon'), from: '2026-02-02', to: '2026-02-06' },
    ],
    channels: ['VO'],
  });
  expect([channelsOf(stored, 'VO').length, channelsOf(stored, 'FH').length]).toEqual([2, 0]);
  expect(withAbsences(stored, stored.absences)).toEqual(stored);
});

test('0.2.0 leaves it alone, because it cannot handle its kind', () => {
  expect(nothingTrueToday.version).toBeGreaterThan(READ_BY_0_2_0);
});
