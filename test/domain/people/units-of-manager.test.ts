import { unitsBelow, unitsInFull } from '../../../src/domain/people/units-of-manager.ts';
import { situationAt } from '../../support/given.ts';
import { awayFrom, idOf, type Name } from '../../support/people.ts';
import { instantOf } from '../../support/reading.ts';

/** The units of a person on a Monday: whole, and as sums, while these are away. */
function units(name: Name, ...absences: Parameters<typeof awayFrom>[]): string {
  const s = situationAt(
    instantOf('2026-01-12 09:00'),
    {},
    absences.map((of) => awayFrom(...of)),
  );
  const ids = (of: typeof unitsBelow) =>
    of(idOf(name), s)
      .map(({ id }) => id)
      .join();
  return `${ids(unitsInFull)} | ${ids(unitsBelow)}`;
}

test('a manager has their own unit whole, and the manager above sums of it', () => {
  expect(units('eva')).toBe('insatser | ');
  expect(units('ulrika')).toBe('vo | ');
  expect(units('vera')).toBe('ifo | vuxna,insatser,vo,fh');
  expect(units('erik')).toBe(' | ');
  expect(units('sara')).toBe(' | ');
});

test('who stands in for a manager has the unit whole (E9)', () => {
  expect(units('erik', ['eva', '2026-01-12'])).toBe('insatser | ');
  expect(units('maj', ['vera', '2026-01-12'])).toBe('vuxna,ifo | insatser,vo,fh');
});

test('nothing goes upwards because the manager below is away', () => {
  const bothAway = [
    ['eva', '2026-01-12'],
    ['erik', '2026-01-12'],
  ] as const;
  expect(units('vera', ...bothAway.map(([who, from]) => [who, from] as [Name, string]))).toBe(
    'ifo | vuxna,insatser,vo,fh',
  );
});
