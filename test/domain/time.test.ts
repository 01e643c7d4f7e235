import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import {
  addDays,
  addMinutes,
  addMonths,
  addWorkingDays,
  dayOf,
  holidayOn,
  holidaysOf,
  instantAt,
  isDay,
  isWorkingDay,
  managersDayOnOrAfter,
  timeOf,
  weekdayOf,
  withOffset,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/domain/time.ts';
import { fc } from '../support/random.ts';

const ZONE = 'Europe/Stockholm';
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const YEARS = Array.from({ length: 41 }, (_, n) => 2020 + n);
const someInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const someDay = fc.integer({ min: 0, max: 14_900 }).map((n) => addDays('2020-01-01', n));

describe('a day', () => {
  it.each(['2026-03-12', '2028-02-29', '2000-01-01', '2100-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-3-12',
    '20260312',
    '1999-12-31',
    '2101-01-01',
    '2026-03-12 ',
    '2026-03-12\n',
    '2026-03-12T08:00',
    'i morgon',
  ])('%p is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('the clock in Stockholm', () => {
  it('turns the day at Swedish midnight', () => {
    expect(dayOf('2026-01-15T22:59:59.999Z')).toBe('2026-01-15');
    expect(dayOf('2026-01-15T23:00:00.000Z')).toBe('2026-01-16');
    expect(dayOf('2026-07-15T22:00:00.000Z')).toBe('2026-07-16');
    expect(timeOf('2026-07-15T22:00:00.000Z')).toBe('00:00');
  });

  it('skips an hour on 29 March 2026, where the later instant counts', () => {
    expect(instantAt('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(instantAt('2026-03-29', '02:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantAt('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(timeOf('2026-03-29T01:30:00.000Z')).toBe('03:30');
    expect(instantAt('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('has an hour twice on 25 October 2026, where the first counts', () => {
    expect(instantAt('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00.000Z');
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(timeOf('2026-10-25T00:30:00.000Z')).toBe('02:30');
    expect(timeOf('2026-10-25T01:30:00.000Z')).toBe('02:30');
    expect(instantAt('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('counts minutes on the time line, not on the wall', () => {
    expect(timeOf(addMinutes(instantAt('2026-03-29', '01:45'), 30))).toBe('03:15');
    expect(timeOf(addMinutes(instantAt('2026-10-25', '02:45'), 30))).toBe('02:15');
    expect(addMinutes('2026-03-12T08:15:30.250Z', -15)).toBe('2026-03-12T08:00:30.250Z');
  });

  it('agrees with luxon at any instant', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        const expected = DateTime.fromISO(instant, { zone: ZONE });
        expect(dayOf(instant)).toBe(expected.toFormat('yyyy-MM-dd'));
        expect(timeOf(instant)).toBe(expected.toFormat('HH:mm'));
      }),
      { numRuns: 1000 },
    );
  });

  it('leads from an instant to its wall clock and back, except in the double hour', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        const minute = `${instant.slice(0, 16)}:00.000Z`;
        const back = instantAt(dayOf(minute), timeOf(minute));
        expect([minute, addMinutes(minute, -60)]).toContain(back);
        if (back !== minute) expect(timeOf(back)).toBe(timeOf(minute));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with luxon about wall clocks on every day when the clocks change', () => {
    for (const year of YEARS) {
      for (const month of ['03', '10']) {
        const lastSunday = lastSundayOnOrBefore(`${year}-${month}-31`);
        for (const time of [
          '00:00',
          '00:30',
          '01:00',
          '01:59',
          '03:00',
          '03:30',
          '12:00',
          '23:59',
        ]) {
          const expected = DateTime.fromISO(`${lastSunday}T${time}`, { zone: ZONE })
            .toUTC()
            .toISO();
          expect(instantAt(lastSunday, time)).toBe(expected);
        }
      }
    }
  });
});

describe('counting days and months', () => {
  it('does not notice when the clocks change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
  });

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-15', 3, '2026-06-15'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('agrees with luxon', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
        const start = DateTime.fromISO(day, { zone: 'utc' });
        expect(addMonths(day, n)).toBe(start.plus({ months: n }).toISODate());
        expect(addDays(day, n)).toBe(start.plus({ days: n }).toISODate());
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekdayOf(day)).toBe(start.weekday);
      }),
    );
  });
});

describe('working days', () => {
  it.each(YEARS)('the holidays of %i are the public ones and the three eves', (year) => {
    const eves = ['midsommarafton', 'julafton', 'nyårsafton'];
    const expected = new Holidays('SE')
      .getHolidays(year, 'sv')
      .filter(({ type, name }) => type === 'public' || eves.includes(name))
      .map(({ date }) => date.slice(0, 10));
    expect([...holidaysOf(year).keys()].sort()).toEqual([...new Set(expected)].sort());
  });

  it.each([
    ['2026-06-18', true],
    ['2026-06-19', false],
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-30', true],
    ['2026-12-31', false],
    ['2026-01-05', true],
    ['2026-04-02', true],
    ['2026-04-03', false],
    ['2026-04-06', false],
    ['2026-10-30', true],
    ['2026-03-14', false],
  ])('%s: %p', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['2026-03-12', 1, '2026-03-13'],
    ['2026-03-13', 1, '2026-03-16'],
    ['2026-03-14', 1, '2026-03-16'],
    ['2026-03-14', 0, '2026-03-14'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-23', 4, '2027-01-04'],
    ['2026-12-30', 3, '2027-01-07'],
  ])('%s and %i working days is %s', (day, n, expected) => {
    expect(addWorkingDays(day, n)).toBe(expected);
  });

  it('lie on or before, and on or after, any day', () => {
    expect(workingDayOnOrBefore('2026-12-27')).toBe('2026-12-23');
    expect(workingDayOnOrAfter('2026-12-24')).toBe('2026-12-28');
    expect(workingDayOnOrBefore('2026-03-12')).toBe('2026-03-12');
    expect(workingDayOnOrAfter('2026-03-12')).toBe('2026-03-12');
  });

  it('can be counted there and back', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40, max: 40 }), (day, n) => {
        const start = workingDayOnOrAfter(day);
        expect(addWorkingDays(addWorkingDays(start, n), -n)).toBe(start);
        expect(isWorkingDay(addWorkingDays(day, n || 1))).toBe(true);
      }),
    );
  });
});

describe('the time with its offset', () => {
  it.each([
    ['2026-01-26', '10:45', '2026-01-26T10:45:00+01:00'],
    ['2026-03-28', '10:00', '2026-03-28T10:00:00+01:00'],
    ['2026-03-29', '10:00', '2026-03-29T10:00:00+02:00'],
    ['2026-10-24', '09:00', '2026-10-24T09:00:00+02:00'],
    ['2026-10-25', '09:00', '2026-10-25T09:00:00+01:00'],
  ])('%s %s is %s', (day, time, expected) => {
    expect(withOffset(instantAt(day, time))).toBe(expected);
  });

  it('is the same instant', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 23 }), (day, hour) => {
        const instant = instantAt(day, `${String(hour).padStart(2, '0')}:30`);
        expect(new Date(withOffset(instant)).toISOString()).toBe(instant);
      }),
    );
  });
});

describe('the name of a holiday', () => {
  it.each([
    ['2026-12-25', 'christmasDay'],
    ['2026-04-03', 'goodFriday'],
    ['2026-05-14', 'ascensionDay'],
    ['2026-06-19', 'midsummersEve'],
    ['2026-10-31', 'allSaintsDay'],
    ['2026-12-12', undefined],
  ])('%s is %p', (day, expected) => {
    expect(holidayOn(day)).toBe(expected);
  });
});

describe("the managers' day", () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2026-03-10', '2026-03-16'],
    ['2026-03-15', '2026-03-16'],
    ['2026-04-03', '2026-04-07'],
    ['2026-04-06', '2026-04-07'],
    ['2026-04-07', '2026-04-07'],
    ['2026-04-08', '2026-04-13'],
    ['2029-12-23', '2029-12-27'],
    ['2029-12-24', '2029-12-27'],
    ['2029-12-26', '2029-12-27'],
    ['2029-12-28', '2030-01-02'],
  ])('on or after %s is %s', (day, expected) => {
    expect(managersDayOnOrAfter(day)).toBe(expected);
  });

  it('comes once a week', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const first = managersDayOnOrAfter(day);
        expect(first >= day && isWorkingDay(first)).toBe(true);
        expect(managersDayOnOrAfter(first)).toBe(first);
        expect(daysBetween(day, first)).toBeLessThan(11);
        const mondays = [first, managersDayOnOrAfter(addDays(first, 1))].map((each) =>
          addDays(each, 1 - weekdayOf(each)),
        );
        expect(daysBetween(mondays[0] ?? '', mondays[1] ?? '')).toBe(7);
      }),
    );
  });
});

function lastSundayOnOrBefore(lastOfMonth: string): string {
  return addDays(lastOfMonth, -(weekdayOf(lastOfMonth) % 7));
}
