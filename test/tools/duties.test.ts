import { readFileSync } from 'node:fs';
import { dutiesTable, readDuties } from '../../src/tools/duties.ts';

const found = readDuties('.');

test('every duty, everyday rule and invariant is built somewhere and shown by a test', () => {
  expect(
    found
      .filter(({ built, shown }) => built.length === 0 || shown.length === 0)
      .map(({ id }) => id),
  ).toEqual([]);
});

test('the table in the repository is what the sources and tests say: npm run duties writes it', () => {
  expect(readFileSync('test/duties.md', 'utf8')).toBe(dutiesTable(found));
});
