import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AidEvent } from '../../src/domain/aid/events.ts';
import { foldAid } from '../../src/domain/aid/fold.ts';
import { standingEvents } from '../../src/domain/engine/case.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import { withNames } from '../support/people.ts';

/*
 * Cases between VO and FH as each version of stored documents wrote them: aid-1.json holds the
 * first version and aid-2.json the second. The file of a released version is never edited. A
 * version with a new shape of events adds the next file. A failure here means that stored cases no
 * longer keep their meaning.
 */
const stored = { ...kept('aid-1.json'), ...kept('aid-2.json') };

function kept(file: string): Record<string, Recorded<AidEvent>[]> {
  return JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Record<
    string,
    Recorded<AidEvent>[]
  >;
}

/** The state in which each stored case ends. */
const MEANT: Readonly<Record<string, object>> = {
  watch: {
    kind: 'watch',
    row: 'A2',
    routine: '1',
    vsNumber: '2026-78',
    opened: { side: 'VO', by: 'vilma', on: '2026-01-12' },
    owner: { side: 'FH', n: 17, since: '2026-01-12T08:20:00.000Z' },
    people: { VO: 'viktor', FH: 'fredrik' },
    messageWritten: true,
    offer: { n: 14, to: 'VO' },
    ended: { n: 19, at: '2026-01-14T08:00:00.000Z', by: 'fredrik', why: 'svplDone' },
  },
  dialogue: {
    row: 'A6',
    owner: { side: 'VO', n: 1 },
    people: { VO: 'vilma', FH: 'frida' },
    agreed: {
      n: 12,
      answers: { FH: { n: 13, to: 'FH', by: 'frida' }, VO: { n: 14, to: 'FH', by: 'vilma' } },
      verdict: { to: 'FH', by: 'handlers' },
    },
    offer: { n: 14, to: 'FH', on: '2026-01-13' },
  },
  oneManager: {
    people: { VO: 'vilma', FH: 'fredrik' },
    agreed: {
      referred: { n: 2, side: 'VO', by: 'vilma' },
      referral: { by: 'fredrik', agrees: true },
      verdict: { to: 'VO', by: 'oneManager' },
    },
    ended: { n: 4, by: 'ulrika', why: 'kept' },
  },
  application: {
    kind: 'application',
    owner: { side: 'FH', n: 4 },
    people: { VO: 'vilma', FH: 'frida' },
    ended: { by: 'frida', why: 'taken' },
  },
  vob: {
    kind: 'application',
    owner: { side: 'FH', n: 2 },
    vob: { n: 5, on: '2026-01-22', phase: 'proposed', again: true },
    ended: { n: 6, by: 'urban', why: 'vobDecided' },
  },
  ongoing: {
    kind: 'ongoing',
    owner: { side: 'VO', n: 2 },
    handover: { n: 2, on: '2026-01-13', giver: 'FH', hadPaperFile: false },
    ended: { n: 6, by: 'frida', why: 'handedOver' },
  },
  givenUp: {
    kind: 'watch',
    owner: { side: 'FH' },
    people: { VO: 'vilma', FH: 'frida' },
    offer: { to: 'VO' },
    givenUp: 'mistake',
  },
  duplicate: {
    owner: { side: 'FH' },
    ended: { why: 'duplicate', by: 'frida', stays: 'LI-2026-0002' },
  },
  reopened: {
    owner: { side: 'VO' },
    agreement: { again: { n: 7 }, managers: {}, answers: { VO: { to: 'FH' }, FH: { to: 'VO' } } },
  },
  named: { people: { VO: 'vilma', FH: 'fredrik' }, given: { side: 'FH', to: 'fredrik' } },
  takenBack: {
    kind: 'application',
    owner: { side: 'VO' },
    ended: { why: 'applicationTakenBack', by: 'vilma' },
  },
};

describe('stored cases between VO and FH', () => {
  it.each(Object.entries(stored))('are still read as they were meant: %s', (name, events) => {
    expect(withNames(foldAid(standingEvents(events)))).toMatchObject(MEANT[name] as object);
  });

  it('the superior’s answer had decided before the two handläggare talked again', () => {
    const sofar = stored.dialogue?.slice(0, 9) ?? [];
    expect(withNames(foldAid(standingEvents(sofar)))).toMatchObject({
      agreed: {
        referral: { by: 'vilma', agrees: false },
        managers: { VO: { to: 'FH', by: 'ulrika' }, FH: { to: 'VO', by: 'fanny' } },
        verdict: { to: 'FH', by: 'superior' },
      },
      toDocument: { n: 9, on: '2026-01-13' },
    });
  });

  it.each(Object.entries(stored))('after each of their events: %s', (_, events) => {
    for (let n = 1; n <= events.length; n += 1)
      expect(() => foldAid(standingEvents(events.slice(0, n)))).not.toThrow();
  });
});
