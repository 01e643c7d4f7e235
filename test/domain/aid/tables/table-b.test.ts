import { everyAnswer } from '../../../../src/domain/aid/tables/proposal.ts';
import {
  type AnswersB,
  questionsB,
  rowsB,
  tableB,
} from '../../../../src/domain/aid/tables/table-b.ts';

/**
 * Each row begins with what the case concerns. Then come FH pagaende, tidigare, aldrig, and within
 * each VO pagaende, tidigare, aldrig. "?" marks an interpretation.
 */
const written = `
  boendestod   B1 B1 B1      B1 B1 B1      B1 B1 B1
  lss          B2 B2 B2      B2 B2 B2      B2 B2 B2
  vob          B3 B3 B3      B3 B3 B3      B5? B5? B4
  hemtjanst    B7? B7? B7?   B8? B8? B8?   B6? B6? B6?
  annat        B9? B9? B9?   B9? B9? B9?   B9? B9? B9?
  blandad      B10 B10 B10   B10 B10 B10   B10 B10 B10`;

const says: Record<string, string> = {
  B1: 'S19 FH',
  B2: 'S19 FH',
  B3: 'S20 S21 FH_UTREDER',
  B4: 'S22 VO',
  B5: 'S22 VO',
  B6: 'S23 VO',
  B7: 'S23 TABELL_C',
  B8: 'S16 DIALOG',
  B9: 'S18 S28 EGEN',
  B10: 'S18 DELA',
};

const known = ['pagaende', 'tidigare', 'aldrig'];
const expected = written
  .trim()
  .split('\n')
  .flatMap((text) => {
    const [concerns, ...cells] = text.trim().split(/\s+/);
    return cells.map((cell, at) => {
      const row = cell.replace('?', '');
      const answers = `${concerns} ${known[Math.floor(at / 3)]} ${known[at % 3]}`;
      return `${answers}: ${row} ${says[row]}${cell.endsWith('?') ? ', interpretation' : ''}`;
    });
  });

const every = everyAnswer(questionsB);
const told = (answers: AnswersB) => {
  const { row, rules, outcome, interpretation } = tableB(answers);
  const { concerns, fh, vo } = answers;
  return `${concerns} ${fh} ${vo}: ${row} ${rules.join(' ')} ${outcome}${interpretation ? ', interpretation' : ''}`;
};

test('table B says for each of its 54 combinations what is written here', () => {
  expect(expected).toHaveLength(54);
  expect(every.map(told)).toEqual(expected);
});

test('every combination has exactly one row, whatever the order of the rows', () => {
  expect(every.filter((answers) => rowsB.filter(({ when }) => when(answers)).length !== 1)).toEqual(
    [],
  );
});

test('each row of table B has as many combinations as its "n" says', () => {
  const n = Object.fromEntries(
    rowsB.map(({ row }) => [row, every.filter((answers) => tableB(answers).row === row).length]),
  );
  expect(n).toEqual({ B1: 9, B2: 9, B3: 6, B4: 1, B5: 2, B6: 3, B7: 3, B8: 3, B9: 9, B10: 9 });
});

test('same answers, same row, and nothing of the answers in the proposal (I5)', () => {
  for (const answers of every) {
    expect(tableB({ ...answers })).toEqual(tableB(Object.freeze(answers)));
    expect(Object.keys(tableB(answers))).toEqual(['row', 'rules', 'outcome', 'interpretation']);
  }
});

test('a vob application is never FH’s to decide (S20)', () => {
  const outcomes = every
    .filter(({ concerns }) => concerns === 'vob')
    .map((answers) => tableB(answers).outcome);
  expect(new Set(outcomes)).toEqual(new Set(['FH_UTREDER', 'VO']));
});

const unknown = { fh: 'aldrig', vo: 'aldrig' } as const;

test.each<[string, AnswersB, string, boolean]>([
  [
    'boendestöd is FH’s, also for somebody with an ongoing VO case (S19)',
    { concerns: 'boendestod', fh: 'aldrig', vo: 'pagaende' },
    'FH',
    false,
  ],
  ['LSS is FH’s (S19)', { concerns: 'lss', ...unknown }, 'FH', false],
  [
    'known by both units, FH investigates vob and EC VO decides (S20, S21)',
    { concerns: 'vob', fh: 'tidigare', vo: 'pagaende' },
    'FH_UTREDER',
    false,
  ],
  ['vob for somebody nobody knows is VO’s (S22)', { concerns: 'vob', ...unknown }, 'VO', false],
  [
    'vob for somebody only VO knows is VO’s, by analogy (S22)',
    { concerns: 'vob', fh: 'aldrig', vo: 'tidigare' },
    'VO',
    true,
  ],
  [
    'hemtjänst for somebody FH never knew is VO’s, by analogy (S23)',
    { concerns: 'hemtjanst', ...unknown },
    'VO',
    true,
  ],
  [
    'hemtjänst in an ongoing FH case asks table C (S23)',
    { concerns: 'hemtjanst', fh: 'pagaende', vo: 'aldrig' },
    'TABELL_C',
    true,
  ],
  [
    'hemtjänst after an earlier FH case is talked about, by analogy (S16)',
    { concerns: 'hemtjanst', fh: 'tidigare', vo: 'aldrig' },
    'DIALOG',
    true,
  ],
  [
    'anything else is the handläggare’s to say (S18, S28)',
    { concerns: 'annat', ...unknown },
    'EGEN',
    true,
  ],
  [
    'several things applied for are split (S18)',
    { concerns: 'blandad', ...unknown },
    'DELA',
    false,
  ],
])('%s', (_, answers, outcome, interpretation) => {
  expect(tableB(answers)).toMatchObject({ outcome, interpretation });
});
