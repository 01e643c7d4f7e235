import { everyAnswer } from '../../../../src/domain/aid/tables/proposal.ts';
import {
  type AnswersA,
  questionsA,
  rowsA,
  tableA,
} from '../../../../src/domain/aid/tables/table-a.ts';

/**
 * Each row begins with the ward and the reason. Then come FH pagaende, tidigare, aldrig, and within
 * each VO pagaende, tidigare, aldrig. "?" marks an interpretation.
 */
const written = `
  psykiatrisk psykisk_ohalsa   A1 A1 A1   A5? A3? A3   A5? A2? A2
  psykiatrisk annan            A1 A1 A1   A5? A3? A3   A4  A4  A4
  psykiatrisk okand            A1 A1 A1   A5? A3? A3   A5? A2? A2
  somatisk    psykisk_ohalsa   A6? A6? A6?   A7 A7 A7   A8 A8 A8
  somatisk    annan            A6? A6? A6?   A7 A7 A7   A8 A8 A8
  somatisk    okand            A6? A6? A6?   A7 A7 A7   A8 A8 A8`;

const says: Record<string, string> = {
  A1: 'S7 FH',
  A2: 'S8 FH',
  A3: 'S8 FH',
  A4: 'S15 VO',
  A5: 'S5 VO',
  A6: 'S16 DIALOG',
  A7: 'S16 S17 DIALOG',
  A8: 'S5 VO',
};

const known = ['pagaende', 'tidigare', 'aldrig'];
const expected = written
  .trim()
  .split('\n')
  .flatMap((text) => {
    const [ward, reason, ...cells] = text.trim().split(/\s+/);
    return cells.map((cell, at) => {
      const row = cell.replace('?', '');
      const answers = `${ward} ${reason} ${known[Math.floor(at / 3)]} ${known[at % 3]}`;
      return `${answers}: ${row} ${says[row]}${cell.endsWith('?') ? ', interpretation' : ''}`;
    });
  });

const every = everyAnswer(questionsA);
const told = (answers: AnswersA) => {
  const { row, rules, outcome, interpretation } = tableA(answers);
  const { ward, reason, fh, vo } = answers;
  return `${ward} ${reason} ${fh} ${vo}: ${row} ${rules.join(' ')} ${outcome}${interpretation ? ', interpretation' : ''}`;
};

test('table A says for each of its 54 combinations what is written here', () => {
  expect(expected).toHaveLength(54);
  expect(every.map(told)).toEqual(expected);
});

test('every combination has exactly one row, whatever the order of the rows', () => {
  expect(every.filter((answers) => rowsA.filter(({ when }) => when(answers)).length !== 1)).toEqual(
    [],
  );
});

test('each row of table A has as many combinations as its "n" says', () => {
  const n = Object.fromEntries(
    rowsA.map(({ row }) => [row, every.filter((answers) => tableA(answers).row === row).length]),
  );
  expect(n).toEqual({ A1: 9, A2: 4, A3: 6, A4: 3, A5: 5, A6: 9, A7: 9, A8: 9 });
});

test('same answers, same row, and nothing of the answers in the proposal (I5)', () => {
  for (const answers of every) {
    expect(tableA({ ...answers })).toEqual(tableA(Object.freeze(answers)));
    expect(Object.keys(tableA(answers))).toEqual(['row', 'rules', 'outcome', 'interpretation']);
  }
});

test('answers outside the questions fit no row, and the error does not repeat them', () => {
  const strange = {
    ward: 'nowhere',
    reason: 'annan',
    fh: 'aldrig',
    vo: 'aldrig',
  } as unknown as AnswersA;
  expect(() => tableA(strange)).toThrow(/^The answers fit no row of the table$/);
});

const psychiatric = {
  ward: 'psykiatrisk',
  reason: 'psykisk_ohalsa',
  fh: 'aldrig',
  vo: 'aldrig',
} as const;
const somatic = { ...psychiatric, ward: 'somatisk' } as const;

test.each<[string, AnswersA, string, boolean]>([
  [
    'an ongoing FH case on a psychiatric ward is FH’s (S7)',
    { ...psychiatric, fh: 'pagaende' },
    'FH',
    false,
  ],
  [
    '… whatever the reason, and also when VO has a case (S7)',
    { ...psychiatric, reason: 'annan', fh: 'pagaende', vo: 'pagaende' },
    'FH',
    false,
  ],
  [
    'known by nobody, on a psychiatric ward for mental ill-health, is FH’s (S8)',
    psychiatric,
    'FH',
    false,
  ],
  [
    'an earlier VO case is not "tillhör VO": FH, but that is an interpretation (S8)',
    { ...psychiatric, vo: 'tidigare' },
    'FH',
    true,
  ],
  [
    'a psychiatric ward for another reason, never known by FH, is VO’s (S15 wins over S8)',
    { ...psychiatric, reason: 'annan' },
    'VO',
    false,
  ],
  [
    'with the reason not yet known, S15 does not bite (S8)',
    { ...psychiatric, reason: 'okand' },
    'FH',
    false,
  ],
  [
    'known by FH earlier, another reason does not make it VO’s (S8, not S15)',
    { ...psychiatric, reason: 'annan', fh: 'tidigare' },
    'FH',
    false,
  ],
  [
    'an ongoing VO case stays with VO on a psychiatric ward (S5, S8 the other way round)',
    { ...psychiatric, vo: 'pagaende' },
    'VO',
    true,
  ],
  [
    'an earlier FH case on a somatic ward is talked about (S16)',
    { ...somatic, fh: 'tidigare' },
    'DIALOG',
    false,
  ],
  [
    'an ongoing FH case on a somatic ward is talked about too, by analogy (S16)',
    { ...somatic, fh: 'pagaende' },
    'DIALOG',
    true,
  ],
  ['never known by FH, on a somatic ward, is in VO’s general watch (S5)', somatic, 'VO', false],
])('%s', (_, answers, outcome, interpretation) => {
  expect(tableA(answers)).toMatchObject({ outcome, interpretation });
});
