import { type Field, faultsIn, readAnswers, refusalOf } from '../../../src/domain/engine/form.ts';

const fields: readonly Field[] = [
  { id: 'day', kind: 'day', latest: '2026-01-12' },
  { id: 'unit', kind: 'one', of: ['VO', 'FH'] },
  { id: 'who', kind: 'several', of: ['a', 'b'] },
  { id: 'number', kind: 'caseNumber', pattern: '^[A-Z0-9/-]{3,20}$' },
];

const read = (given: Readonly<Record<string, string>>) => readAnswers(fields, (id) => given[id]);

test('an empty form of four names four (E28)', () => {
  const faults = ['day', 'unit', 'who', 'number'].map((field) => ({ code: 'missing', field }));
  expect(read({})).toEqual({ ok: false, faults });
});

test('every field that is wrong is named, and no other', () => {
  expect(read({ day: '2026-01-13', unit: 'VO', who: 'a,c', number: 'P2026/118' })).toEqual({
    ok: false,
    faults: [
      { code: 'future', field: 'day', latest: '2026-01-12' },
      { code: 'notAChoice', field: 'who' },
    ],
  });
});

test.each([
  ['P 2026/118', 'blankInNumber'],
  ['P\u00a02026/118', 'blankInNumber'],
  ['Anna Andersson', 'badNumber'],
  ['x', 'badNumber'],
])(
  'of "%s" the fault is %s: that the blank is the fault is said where nothing else is',
  (number, code) => {
    const result = read({ day: '2026-01-12', unit: 'VO', who: 'a', number });
    expect(result).toEqual({ ok: false, faults: [{ code, field: 'number' }] });
  },
);

test('one fault is a refusal by itself, several are one refusal', () => {
  const [first, second] = [
    { code: 'missing', field: 'day' },
    { code: 'missing', field: 'unit' },
  ] as const;
  expect(refusalOf([first])).toEqual(first);
  expect(faultsIn(refusalOf([first, second]))).toEqual([first, second]);
  expect(faultsIn({ code: 'notYours' })).toEqual([]);
});
