import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/domain/aid/link-check/check.ts';
import type { CheckEvent } from '../../src/domain/aid/link-check/check-events.ts';
import { standingEvents } from '../../src/domain/engine/case.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import { withNames } from '../support/people.ts';

/*
 * Checks of Link as each release wrote them. The file of a released version is never edited; new
 * shapes get a new file.
 */
type Stored = Record<string, Recorded<CheckEvent>[]>;
const storedIn = (file: string) =>
  JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Stored;
const stored = { ...storedIn('check-1.json'), ...storedIn('check-2.json') };

const MEANT: Readonly<Record<string, object>> = {
  passedOn: {
    side: 'VO',
    day: '2026-01-12',
    turn: 1,
    due: '2026-01-12T07:15:00.000Z',
    until: '2026-01-12T09:45:00.000Z',
    person: 'vilma',
    since: '2026-01-09',
    missed: '2026-01-09T13:30:00.000Z',
    passedOn: '2026-01-12T08:20:00.000Z',
    asked: { n: 3, to: 'vilma', by: 'ulrika' },
    confirmed: { n: 6, at: '2026-01-12T08:30:00.000Z', by: 'vilma' },
  },
  afterwards: {
    turn: 3,
    afterwards: { at: '2026-01-12T07:20:00.000Z', by: 'viktor' },
  },
  calledIn: {
    side: 'FH',
    person: 'frida',
    asked: { n: 2, to: 'fredrik', by: 'fanny', calledIn: true },
    passedOn: '2026-01-12T07:25:00.000Z',
  },
  today: {
    side: 'VO',
    today: 'viktor',
    confirmed: { n: 3, at: '2026-01-12T07:20:00.000Z', by: 'viktor' },
  },
};

describe('stored checks of Link', () => {
  it.each(Object.entries(stored))('are still read as they were meant: %s', (name, events) => {
    expect(withNames(check.fold(standingEvents(events)))).toMatchObject(MEANT[name] as object);
  });

  it.each(Object.entries(stored))('after each of their events: %s', (_, events) => {
    for (let n = 1; n <= events.length; n += 1)
      expect(() => check.fold(standingEvents(events.slice(0, n)))).not.toThrow();
  });
});
