import {
  isCheckDay,
  nextSlot,
  previousSlot,
  raisedAt,
  slotsBetween,
  slotsOf,
} from '../../../../src/domain/aid/link-check/times.ts';
import { usualSettings } from '../../../../src/domain/settings.ts';
import { addMinutes } from '../../../../src/domain/time.ts';
import { instantOf, timeAt } from '../../../support/reading.ts';

const link = usualSettings.link;
const everyDay = { ...link, everyDay: true };
const following = (time: string, settings = link) => timeAt(nextSlot(instantOf(time), settings).at);
const raised = (time: string, settings = link) => timeAt(raisedAt(instantOf(time), settings));

describe('S6, E13: when Link is checked', () => {
  it('three times a working day', () => {
    expect(slotsOf('2026-01-12', link).map((slot) => `${slot.n} ${timeAt(slot.at)}`)).toEqual([
      '1 2026-01-12 08:15',
      '2 2026-01-12 10:45',
      '3 2026-01-12 14:30',
    ]);
  });

  it.each([
    ['a Saturday', '2026-01-17'],
    ['Epiphany', '2026-01-06'],
    ['Christmas Eve', '2026-12-24'],
  ])('not on %s, unless the municipality says every day', (_, day) => {
    expect(isCheckDay(day, link)).toBe(false);
    expect(isCheckDay(day, everyDay)).toBe(true);
  });

  it('not on a day off of the municipality’s own, also where every day is watched', () => {
    for (const settings of [link, everyDay])
      expect(slotsOf('2026-01-12', { ...settings, daysOff: ['2026-01-12'] })).toEqual([]);
  });

  it('the next one is strictly later, over the weekend and the holidays', () => {
    expect(following('2026-01-12 08:14')).toBe('2026-01-12 08:15');
    expect(following('2026-01-12 08:15')).toBe('2026-01-12 10:45');
    expect(following('2026-01-16 14:30')).toBe('2026-01-19 08:15');
    expect(following('2026-01-16 14:30', everyDay)).toBe('2026-01-17 08:15');
    expect(following('2026-12-23 15:00')).toBe('2026-12-28 08:15');
    expect(following('2026-01-16 15:00', { ...link, daysOff: ['2026-01-19'] })).toBe(
      '2026-01-20 08:15',
    );
  });

  it('the last one before is strictly earlier', () => {
    expect(timeAt(previousSlot(instantOf('2026-01-19 08:15'), link).at)).toBe('2026-01-16 14:30');
    expect(timeAt(previousSlot(instantOf('2026-01-12 10:46'), link).at)).toBe('2026-01-12 10:45');
  });

  it('all of a stretch of time: after its beginning, its end included', () => {
    const times = (from: string, to: string) =>
      slotsBetween(instantOf(from), instantOf(to), link).map((slot) => timeAt(slot.at));
    expect(times('2026-01-16 10:45', '2026-01-19 08:15')).toEqual([
      '2026-01-16 14:30',
      '2026-01-19 08:15',
    ]);
    expect(times('2026-01-16 14:30', '2026-01-19 08:14')).toEqual([]);
    expect(times('2026-01-16 14:30', '2026-01-16 14:30')).toEqual([]);
  });

  it('by the clock on the wall when it is moved: none is skipped, none comes twice', () => {
    for (const [from, to] of [
      ['2026-03-28 00:00', '2026-03-31 00:00'],
      ['2026-10-24 00:00', '2026-10-27 00:00'],
    ] as const) {
      const slots = slotsBetween(instantOf(from), instantOf(to), {
        ...everyDay,
        times: ['02:30', '08:15'],
      });
      expect(slots.map((slot) => slot.n)).toEqual([1, 2, 1, 2, 1, 2]);
      expect(slots.map((slot) => slot.at)).toEqual(
        [...new Set(slots.map((slot) => slot.at))].toSorted(),
      );
    }
    expect(nextSlot(instantOf('2026-03-27 15:00'), link).at).toBe('2026-03-30T06:15:00.000Z');
    expect(nextSlot(instantOf('2026-10-23 15:00'), link).at).toBe('2026-10-26T07:15:00.000Z');
  });

  it('settings that leave no check in two months are said to', () => {
    expect(() => nextSlot(instantOf('2026-01-12 09:00'), { ...link, times: [] })).toThrow(
      'no check',
    );
  });
});

describe('E13: an unclaimed watch is raised at the first check after 60 minutes', () => {
  it('to the minute, and to the second', () => {
    expect(raised('2026-01-12 09:45')).toBe('2026-01-12 10:45');
    expect(raised('2026-01-12 09:46')).toBe('2026-01-12 14:30');
    expect(timeAt(raisedAt(addMinutes(instantOf('2026-01-12 09:45'), 0.5), link))).toBe(
      '2026-01-12 14:30',
    );
  });

  it('on a Friday afternoon on Monday morning', () => {
    expect(raised('2026-01-16 13:31')).toBe('2026-01-19 08:15');
    expect(raised('2026-01-16 13:30')).toBe('2026-01-16 14:30');
    expect(raised('2026-01-16 13:31', everyDay)).toBe('2026-01-17 08:15');
  });

  it('late in the evening, on the day after', () => {
    expect(raised('2026-01-12 23:30')).toBe('2026-01-13 08:15');
  });
});
