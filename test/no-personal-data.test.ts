import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { holdsPersonalNumber } from '../src/domain/secrecy.ts';

/** Only these tests may hold personal numbers, all of Skatteverket's test series. */
const mayHold = [
  'test/domain/secrecy.test.ts',
  'test/domain/personal-writings.ts',
  'test/bot/',
  'test/domain/guard-work.test.ts',
  'test/domain/time.test.ts',
  'package-lock.json',
];

test('no file holds what could be somebody’s personal number', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(ts|json|md|yml|example|sh)$/.test(file));
  const found = tracked
    .filter((file) => !mayHold.some((allowed) => file.startsWith(allowed)))
    .filter((file) => readFileSync(file, 'utf8').split('\n').some(holdsPersonalNumber));
  // Found: a personal number, or text like one. A real number must never enter the repository. To
  // fix it, use a number of Skatteverket's test series, in a test.
  expect(found).toEqual([]);
});
