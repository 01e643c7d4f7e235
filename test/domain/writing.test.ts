import { idOfNumber } from '../../src/domain/case-number.ts';
import { decode } from '../../src/domain/decode.ts';
import { cleanInput, type Field, readAnswers } from '../../src/domain/engine/form.ts';
import { usualSettings } from '../../src/domain/settings.ts';
import { comparedForm, tidy } from '../../src/domain/writing.ts';
import { fc } from '../support/random.ts';
import { HARMLESS_NUMBERS } from './harmless-examples.ts';
import { MISSPELLED } from './personal-writings.ts';

test.each([
  ...[
    'ÖV-2026-0001',
    'öv-2026-1',
    'OV20260001',
    'ÖV 2026 0001',
    'ÖV–2026–0001',
    'ÖV\u20112026\u22120001',
    'ÖV - 2026 - 0001',
  ],
  ...[
    'ÖV-2026-0001.',
    '(ÖV-2026-0001)',
    '”ÖV-2026-0001”',
    'ÖV-2026-0001?',
    'ÖV\u00ad-2026-\u200b0001',
    '\ufeffÖV-2026-0001',
  ],
  ...[
    'nr ÖV-2026-0001',
    'nr. ÖV-2026-0001',
    'ärende nr ÖV-2026-0001',
    'ärendenummer: ÖV-2026-0001',
    'Ärende ÖV-2026-0001,',
  ],
  ...['#ÖV-2026-0001', 'O\u0308V-2026-0001', 'ÖV/2026/0001'],
])('%j is the number of a case', (written) => {
  expect(idOfNumber(written)).toBe('OV-2026-0001');
});

test.each([
  'ÖV-2026',
  'XX-2026-0001',
  'ÖV-2026-0001-2',
  'ÖV-2026-0001 ÖV-2026-0002',
  'nrÖV-2026-0001',
])('%j is none', (written) => {
  expect(idOfNumber(written)).toBeUndefined();
});

test('nothing is longer for being read, and what is read once is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'&#;xnbsp45%2D<>/ 9a') }), (text) => {
      expect(decode(text).length).toBeLessThanOrEqual(text.length);
      expect(tidy(tidy(text))).toBe(tidy(text));
    }),
  );
});

const vsNumber = (pattern = usualSettings.vsNumberPattern): Field => ({
  id: 'n',
  kind: 'caseNumber',
  pattern,
});
const answered = (given: string, field = vsNumber()) => readAnswers([field], () => given);

describe('a number in the case system', () => {
  test.each(HARMLESS_NUMBERS)('%s is taken as it is written', (written) => {
    expect(answered(written)).toEqual({ ok: true, answers: { n: written } });
  });

  test.each([
    ['SN 2026–123', 'SN 2026-123'],
    [' SN\u00a02026/123. ', 'SN 2026/123'],
    ['SN  2026/123', 'SN 2026/123'],
    ['nr SN 2026/123', 'SN 2026/123'],
    ['Dnr 44171', '44171'],
  ])('%j is %j', (written, meant) => {
    expect(answered(written)).toEqual({ ok: true, answers: { n: meant } });
  });

  test.each([
    'Kalle',
    'Anna Ask 12',
    'Kalle 2026',
    'SN',
    '12',
    'P 2026/118 P',
    'SN 2026/123 och annat',
    'a'.repeat(300),
  ])('%s is not', (written) => {
    expect(answered(written)).toMatchObject({ ok: false, faults: [{ code: 'badNumber' }] });
  });

  test.each(MISSPELLED)('nor %s', (written) => {
    expect(answered(written)).toMatchObject({ ok: false });
    expect(answered(written, vsNumber('^.*$'))).toMatchObject({ ok: false });
  });

  test('where a municipality takes no blank, the blank is said to be the fault', () => {
    const strict = vsNumber('^[A-Z]\\d{4}/\\d{3}$');
    expect(answered('P 2026/118', strict)).toMatchObject({
      ok: false,
      faults: [{ code: 'blankInNumber' }],
    });
    expect(answered('P2026/118', strict)).toMatchObject({ ok: true });
    expect(answered('dnr 17', vsNumber('^dnr \\d+$'))).toEqual({
      ok: true,
      answers: { n: 'dnr 17' },
    });
    expect(answered('Q 2026/11', strict)).toMatchObject({
      ok: false,
      faults: [{ code: 'badNumber' }],
    });
  });

  test.each([
    'SN 2026/123',
    'sn 2026/123',
    'SN2026/123',
    'SN 2026/123.',
    'nr SN 2026/123',
    'SN\u00a02026/123',
  ])('%j compares as the same', (written) => {
    expect(comparedForm(written)).toBe('SN2026/123');
  });
});

test('a list of several choices may come with a comma before it', () => {
  const field: Field = { id: 'n', kind: 'several', of: ['a', 'b', 'c'] };
  const several = (given: string) => readAnswers([field], (id) => (id === 'n' ? given : undefined));
  expect(several(',a,b')).toEqual({ ok: true, answers: { n: 'a,b' } });
  expect(several('a, b,')).toEqual({ ok: true, answers: { n: 'a,b' } });
  expect(several(',')).toMatchObject({ ok: false, faults: [{ code: 'missing' }] });
  expect(several(',a,a')).toMatchObject({ ok: false, faults: [{ code: 'notAChoice' }] });
  expect(several('a,d')).toMatchObject({ ok: false, faults: [{ code: 'notAChoice' }] });
  expect(cleanInput(field, ['a'])).toBe('');
});

test('a search in a long choice is never an answer, and no answer stands for it', () => {
  for (const kind of ['one', 'several'] as const) {
    const field: Field = { id: 'n', kind, of: ['a', 'b'], optional: true };
    const given: Readonly<Record<string, string>> = { n: 'a', 'n~find': 'Åsa' };
    expect(readAnswers([field], (id) => given[id])).toEqual({
      ok: false,
      faults: [{ code: 'sought', field: 'n' }],
    });
    expect(readAnswers([field], (id) => (id === 'n' ? 'a' : ' \u200b. '))).toEqual({
      ok: true,
      answers: { n: 'a' },
    });
  }
});
