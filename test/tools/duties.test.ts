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

test('`npm run duties` keeps the table equal to what the sources and tests say', () => {
  expect(readFileSync('test/duties.md', 'utf8')).toBe(dutiesTable(found));
});
