import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standing } from '../../src/domain/case.ts';
import { type CheckEvent, check } from '../../src/domain/link/check.ts';
import type { Recorded } from '../../src/domain/step.ts';
import { withNames } from '../support/people.ts';

/* Checks of Link as the first release that had them wrote them: check-1.json is never edited; new shapes are added as check-2.json. */
const stored = JSON.parse(readFileSync(join(__dirname, 'check-1.json'), 'utf8')) as Record<string, Recorded<CheckEvent>[]>;

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
    asked: { n: 3, to: 'vilma' },
    confirmed: { n: 6, at: '2026-01-12T08:30:00.000Z', by: 'vilma' },
  },
  today: {
    side: 'VO',
    today: 'viktor',
    confirmed: { n: 3, at: '2026-01-12T07:20:00.000Z', by: 'viktor' },
  },
};

describe('stored checks of Link', () => {
  it.each(Object.entries(stored))('are still read as they were meant: %s', (name, events) => {
    expect(withNames(check.fold(standing(events)))).toMatchObject(MEANT[name] as object);
  });

  it.each(Object.entries(stored))('after each of their events: %s', (_, events) => {
    for (let n = 1; n <= events.length; n += 1) expect(() => check.fold(standing(events.slice(0, n)))).not.toThrow();
  });
});
