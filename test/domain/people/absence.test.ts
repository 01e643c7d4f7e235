import { overlaps, uncoveredPart } from '../../../src/domain/people/absence.ts';

/** The days of an absence, which a report adds to what is known (E9). */
const days = (from: string, to?: string) => ({
  from: `2026-01-${from}`,
  ...(to === undefined ? {} : { to: `2026-01-${to}` }),
});

test.each([
  ['nothing known', days('12', '16'), [], [days('12', '16')]],
  ['other days', days('12', '16'), [days('09', '11'), days('17')], [days('12', '16')]],
  ['the same', days('12', '16'), [days('12', '16')], []],
  ['more', days('12', '16'), [days('01')], []],
  ['together the same', days('12', '16'), [days('14', '20'), days('01', '13')], []],
  ['the first', days('12', '16'), [days('01', '12')], [days('13', '16')]],
  ['the last', days('12', '16'), [days('16')], [days('12', '15')]],
  ['between', days('12'), [days('20', '21')], [days('12', '19'), days('22')]],
  ['until further notice', days('12'), [days('20')], [days('12', '19')]],
])('of the days of a report those are left that are not known: %s', (_, asked, known, left) => {
  expect(uncoveredPart(asked, known)).toEqual(left);
});

test('an absence that was ended before it began covers no day', () => {
  const ended = days('20', '11');
  expect(overlaps(days('05'), ended)).toBe(false);
  expect(uncoveredPart(days('05'), [ended])).toEqual([days('05')]);
});
