import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingEvents } from '../../src/domain/engine/case.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import type { OutpatientEvent } from '../../src/domain/outpatient/events.ts';
import { foldOutpatient } from '../../src/domain/outpatient/fold.ts';
import { withNames } from '../support/people.ts';
import { fiveYears } from './five-years.ts';

/*
 * Cases are stored as their events, for years. outpatient-1.json is one as the first release wrote
 * it; versions.test.ts reads outpatient-2.json too. The file of a released version is never edited,
 * and a version with a new shape of events adds the next file. A failure here means that stored
 * cases no longer keep their meaning.
 */
const stored = JSON.parse(
  readFileSync(join(__dirname, 'outpatient-1.json'), 'utf8'),
) as Recorded<OutpatientEvent>[];

describe('a stored outpatient case', () => {
  it('is still read as it was meant', () => {
    expect(withNames(foldOutpatient(standingEvents(stored)))).toMatchObject({
      unit: 'insatser',
      openedBy: 'sara',
      openedOn: '2026-01-12',
      vsNumber: '2026-78',
      socialWorker: 'simon',
      socialWorkerSince: 45,
      decided: { n: 2, day: '2026-01-08' },
      ordered: { n: 3, day: '2026-01-12' },
      firstAssigned: { n: 6, day: '2026-01-13' },
      lastAssigned: 10,
      therapists: [
        {
          id: 'bea',
          n: 6,
          assignedOn: '2026-01-13',
          informedOn: '2026-01-13',
          consultedAfter: 10,
          granted: true,
          carePlanSent: 18,
          carePlanSentOn: '2026-01-14',
          carePlanRead: true,
        },
      ],
      removed: [
        { id: 'bo', n: 8, on: '2026-01-13', why: 'cannot', revoke: false },
        { id: 'bo', n: 20, on: '2026-01-14', why: 'wrongPerson', revoke: false },
      ],
      started: { n: 17, day: '2026-01-14' },
      meetings: {
        initial: {
          missed: [],
          held: [{ n: 26, day: '2026-01-23', was: '2026-01-26', absent: [] }],
        },
        followUp: { missed: [], held: [{ n: 34, day: '2026-04-20', absent: [] }] },
        closing: { missed: [], held: [{ n: 52, day: '2026-05-18', absent: [] }] },
      },
      planExpected: '2026-02-20',
      plan: { n: 31, on: '2026-02-16', together: false, by: 'bea' },
      ending: { n: 51, on: '2026-05-05' },
      closed: { n: 53, at: '2026-05-18T13:00:00.000Z', by: 'simon', why: 'talkHeld' },
    });
  });

  it('after each of its events', () => {
    for (let n = 1; n <= stored.length; n += 1)
      expect(() => foldOutpatient(standingEvents(stored.slice(0, n)))).not.toThrow();
  });
});

describe('a case of five years with a reminder every week', () => {
  // An old case has some 350 wakes and presses. On a busy machine they take longer than Jest's time
  // limit.
  const { doc, history } = fiveYears();

  it('stays below 100 KB, what is owed, reminded of and shown in Teams included', () => {
    expect(history.messages.length).toBeGreaterThan(5 * 52);
    expect(Buffer.byteLength(JSON.stringify(doc))).toBeLessThan(100_000);
  });
});
