import fc from 'fast-check';
import { type BadConfig, readConfig } from '../../src/config/config.ts';
import { leastGap, slotsBetween } from '../../src/domain/aid/link-check/times.ts';
import { usualSettings } from '../../src/domain/settings.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { instantOf } from '../support/reading.ts';

/**
 * The bot refuses to start when a check of Link could be replaced by the next one before it is late
 * or goes to the manager (E13).
 */
const complete = {
  BOT_APP_TYPE: 'UserAssignedMSI',
  BOT_APP_ID: '7d3c9f10-4b52-4c8e-9a51-2f6b8c0d1e23',
  BOT_TENANT_ID: '5b1f0c2a-8d47-4e6b-b3a9-1c2d3e4f5a6b',
  COSMOS_ENDPOINT: 'https://rutinbot.documents.azure.com:443/',
  STAFF_FILE: 'src/local/staff.json',
};

function faultsOf(change: Record<string, string>): readonly string[] {
  try {
    readConfig({ ...complete, ...change });
    return [];
  } catch (error) {
    return (error as BadConfig).faults;
  }
}

const MISSED =
  'LINK_MISSED_AFTER: must be less than the time between two checks (LINK_CHECK_TIMES)';
const LATE = 'LINK_LATE_AFTER: must be less than the time between two checks (LINK_CHECK_TIMES)';

describe('E13: minutes that do not fit between two checks are refused', () => {
  test.each([
    [
      '150 with the usual times: the first check never came to the manager',
      { LINK_MISSED_AFTER: '150' },
      [MISSED],
    ],
    [
      'both, when it is not even late before the next',
      { LINK_LATE_AFTER: '150', LINK_MISSED_AFTER: '151' },
      [LATE, MISSED],
    ],
    ['times of one’s own', { LINK_CHECK_TIMES: '08:00,08:45,15:00' }, [MISSED]],
    ['written in any order', { LINK_CHECK_TIMES: '15:00,08:45,08:00' }, [MISSED]],
    ['over midnight', { LINK_CHECK_TIMES: '00:15,23:45' }, [LATE, MISSED]],
    ['over the night', { LINK_CHECK_TIMES: '05:00,22:30', LINK_MISSED_AFTER: '390' }, [MISSED]],
    [
      'on the night that has an hour less',
      { LINK_CHECK_TIMES: '01:30,03:30', LINK_EVERY_DAY: 'yes', LINK_MISSED_AFTER: '60' },
      [MISSED],
    ],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(change as Record<string, string>)).toEqual(faults);
  });

  test.each([
    ['149 with the usual times', { LINK_MISSED_AFTER: '149' }],
    ['the night is long', { LINK_CHECK_TIMES: '05:00,22:30', LINK_MISSED_AFTER: '389' }],
    [
      'one check a day',
      { LINK_CHECK_TIMES: '09:00', LINK_LATE_AFTER: '240', LINK_MISSED_AFTER: '480' },
    ],
    [
      'the night that has an hour less is no working day',
      { LINK_CHECK_TIMES: '01:30,03:30', LINK_MISSED_AFTER: '119' },
    ],
  ])('but not: %s', (_, change) => {
    expect(faultsOf(change as Record<string, string>)).toEqual([]);
  });

  test('with other faults of the times the minutes are not judged', () => {
    expect(faultsOf({ LINK_CHECK_TIMES: '08:00,08:00' })).toEqual([
      'LINK_CHECK_TIMES: has a time twice',
    ]);
    expect(faultsOf({ LINK_CHECK_TIMES: 'noon' }).map((fault) => fault.split(':')[0])).toEqual([
      'LINK_CHECK_TIMES',
    ]);
  });

  test('with any permitted settings a check is late and raised before the next is due', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const time = (at: number) => new Date(at * 60_000).toISOString().slice(11, 16);
    const times = fc
      .uniqueArray(minute, { minLength: 1, maxLength: 5 })
      .map((at) => at.toSorted((a, b) => a - b).map(time));
    const given = fc.record({
      times,
      lateAfter: fc.integer({ min: 5, max: 240 }),
      everyDay: fc.boolean(),
    });
    fc.assert(
      fc.property(
        given,
        fc.integer({ min: 1, max: 240 }),
        ({ times, lateAfter, everyDay }, more) => {
          const missedAfter = lateAfter + more;
          const environment = {
            LINK_CHECK_TIMES: times.join(),
            LINK_EVERY_DAY: everyDay ? 'yes' : 'no',
          };
          const minutes = {
            LINK_LATE_AFTER: String(lateAfter),
            LINK_MISSED_AFTER: String(Math.min(480, missedAfter)),
          };
          fc.pre(faultsOf({ ...environment, ...minutes }).length === 0);
          const link = { ...usualSettings.link, times, everyDay };
          const slots = slotsBetween(
            instantOf('2027-01-01 00:00'),
            instantOf('2028-01-01 00:00'),
            link,
          );
          for (const [at, slot] of slots.slice(1).entries())
            expect(addMinutes((slots[at] as (typeof slots)[0]).at, missedAfter) < slot.at).toBe(
              true,
            );
        },
      ),
      { numRuns: 20 },
    );
  });

  test('a fault never repeats what was set', () => {
    expect(faultsOf({ LINK_MISSED_AFTER: '151' }).join()).not.toMatch(/\d/);
  });
});

test('the least time between two checks', () => {
  expect(leastGap(usualSettings.link)).toBe(150);
  expect(leastGap({ times: ['09:00'], everyDay: false })).toBe(24 * 60);
  expect(leastGap({ times: ['09:00'], everyDay: true })).toBe(23 * 60);
});
