import type { Asked } from '../support/recorded-requests.ts';
import { readUnits, unitsOf, writeUnits } from './request-units.ts';

const asked = (kind: string, sent: number, received: number): Asked => ({
  kind,
  path: '',
  from: 0,
  sent,
  received,
});

test('a document costs by its size as Microsoft says, and between two sizes in proportion', () => {
  expect([200, 1024, 4096].map(readUnits)).toEqual([1, 1, 1.14]);
  expect([200, 1024, 4096].map(writeUnits)).toEqual([4.95, 4.95, 6.67]);
  expect(writeUnits(12 * 1024)).toBeCloseTo((7.04 + 9.52) / 2);
  expect(writeUnits(512 * 1024)).toBeCloseTo(2 * 98.29);
});

test('Strong doubles a read, and a replace takes the old document out', () => {
  expect(unitsOf(asked('read cases', 0, 1024))).toBe(2);
  expect(unitsOf(asked('query cases', 192, 1024))).toBe(6);
  expect(unitsOf(asked('create accessLog', 500, 900))).toBeCloseTo(4.95 + 6 * 0.2);
  expect(unitsOf(asked('replace cases', 1024, 1024))).toBeCloseTo(2 * (4.95 + 8 * 0.2));
});

test('a patch costs by the document that it changes, not by what it sends', () => {
  const whole = unitsOf(asked('replace cases', 64 * 1024, 64 * 1024));
  expect(unitsOf(asked('patch cases', 500, 64 * 1024))).toBeCloseTo(whole + 1.6);
});

test('what reads no document is free: a query’s plan, a look at a container, Teams', () => {
  for (const kind of ['query plan cases', 'GET cases', 'POST Teams'])
    expect(unitsOf(asked(kind, 900, 900))).toBe(0);
});
