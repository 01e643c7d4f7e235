import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { holdsPersonalNumber } from '../src/domain/secrecy.ts';

/** Personal numbers only of Skatteverket's test series, and only in the tests that need one. */
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
  // What: a personal number, or a writing like one. Why: a real one must never come in here. Fix:
  // use a number of Skatteverket's test series, in a test.
  expect(found).toEqual([]);
});
