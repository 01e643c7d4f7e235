import { everyAnswer } from '../../../../src/domain/aid/tables/proposal.ts';
import {
  type AnswersBeforeC,
  type AnswersC,
  questionsBeforeC,
  questionsC,
  rowsC,
  tableC,
  tableCWithPending,
} from '../../../../src/domain/aid/tables/table-c.ts';

/**
 * Each row begins with the remaining support and services. Then come the causes aldrande,
 * annan_funktionsnedsattning, annan_orsak, and within each the right to LSS: nej, ja, oklart. "?"
 * marks an interpretation.
 */
const written = `
  nej    endast_hemtjanst   C1 C3? C3?   C1 C2 C4   C4 C4 C4
  nej    annat_eller_fler   C2 C2 C2     C2 C2 C2   C2 C2 C2
  ja     endast_hemtjanst   C2 C2 C2     C2 C2 C2   C2 C2 C2
  ja     annat_eller_fler   C2 C2 C2     C2 C2 C2   C2 C2 C2
  oklart endast_hemtjanst   C4 C4 C4     C4 C2 C4   C4 C4 C4
  oklart annat_eller_fler   C2 C2 C2     C2 C2 C2   C2 C2 C2`;

const says: Record<string, string> = {
  C1: 'S23 VO',
  C2: 'S23 FH',
  C3: 'S28 DIALOG',
  C4: 'S28 DIALOG',
};

const reasons = ['aldrande', 'annan_funktionsnedsattning', 'annan_orsak'];
const rights = ['nej', 'ja', 'oklart'];
const expected = written
  .trim()
  .split('\n')
  .flatMap((text) => {
    const [support, services, ...cells] = text.trim().split(/\s+/);
    return cells.map((cell, at) => {
      const row = cell.replace('?', '');
      const answers = `${support} ${services} ${reasons[Math.floor(at / 3)]} ${rights[at % 3]}`;
      return `${answers}: ${row} ${says[row]}${cell.endsWith('?') ? ', interpretation' : ''}`;
    });
  });

const every = everyAnswer(questionsC);
const told = (answers: AnswersC) => {
  const { row, rules, outcome, interpretation } = tableC(answers);
  const { support, services, because, lss } = answers;
  return `${support} ${services} ${because} ${lss}: ${row} ${rules.join(' ')} ${outcome}${interpretation ? ', interpretation' : ''}`;
};

test('table C says for each of its 54 combinations what is written here', () => {
  expect(expected).toHaveLength(54);
  expect(every.map(told)).toEqual(expected);
});

test('the rows are tested top down: C2, C1, C3, and C4 is the rest', () => {
  expect(rowsC.map(({ row }) => row)).toEqual(['C2', 'C1', 'C3', 'C4']);
  const beforeTheRest = rowsC.slice(0, 3);
  expect(
    every.filter((answers) => beforeTheRest.filter(({ when }) => when(answers)).length > 1),
  ).toEqual([]);
});

test('each row of table C has as many combinations as its "n" says', () => {
  const n = Object.fromEntries(
    rowsC.map(({ row }) => [row, every.filter((answers) => tableC(answers).row === row).length]),
  );
  expect(n).toEqual({ C2: 38, C1: 2, C3: 2, C4: 12 });
});

test('same answers, same row, and nothing of the answers in the proposal (I5)', () => {
  const free = { pending: 'nej', vob: 'nej' } as const;
  for (const answers of every) {
    expect(tableC({ ...answers })).toEqual(tableC(Object.freeze(answers)));
    expect(Object.keys(tableC(answers))).toEqual(['row', 'rules', 'outcome', 'interpretation']);
    expect(Object.keys(tableCWithPending({ ...answers, ...free }))).toEqual([
      'row',
      'rules',
      'outcome',
      'interpretation',
    ]);
  }
});

test('nothing is handed over while any condition is unknown (S23)', () => {
  const unclear = every.filter(({ support, lss }) => support === 'oklart' || lss === 'oklart');
  expect(unclear.filter((answers) => tableC(answers).outcome === 'VO')).toEqual([]);
});

const met: AnswersC = {
  support: 'nej',
  services: 'endast_hemtjanst',
  because: 'aldrande',
  lss: 'nej',
};

test.each<[string, AnswersC, string, boolean]>([
  [
    'only hemtjänst because of ageing, no psychiatric support left, goes to VO (S23)',
    met,
    'VO',
    false,
  ],
  [
    '… or because of another disability without a right to LSS (S23)',
    { ...met, because: 'annan_funktionsnedsattning' },
    'VO',
    false,
  ],
  [
    'a disability with a right to LSS stays with FH (S23)',
    { ...met, because: 'annan_funktionsnedsattning', lss: 'ja' },
    'FH',
    false,
  ],
  [
    '… also when it is unclear whether support is left (S23)',
    { ...met, support: 'oklart', because: 'annan_funktionsnedsattning', lss: 'ja' },
    'FH',
    false,
  ],
  ['psychiatric support left stays with FH (S23)', { ...met, support: 'ja' }, 'FH', false],
  [
    'more than hemtjänst stays with FH (S23)',
    { ...met, services: 'annat_eller_fler' },
    'FH',
    false,
  ],
  [
    'ageing with a right to LSS is not automatic: talked about (S28)',
    { ...met, lss: 'ja' },
    'DIALOG',
    true,
  ],
  [
    'unclear whether support is left is talked about (S28)',
    { ...met, support: 'oklart' },
    'DIALOG',
    false,
  ],
  [
    'hemtjänst for another reason is talked about (S28)',
    { ...met, because: 'annan_orsak' },
    'DIALOG',
    false,
  ],
])('%s', (_, answers, outcome, interpretation) => {
  expect(tableC(answers)).toMatchObject({ outcome, interpretation });
});

describe('an ongoing FH case that meets C1', () => {
  test.each<[string, AnswersBeforeC, string, string]>([
    ['goes to VO when nothing is pending (S23)', { pending: 'nej', vob: 'nej' }, 'S23', 'VO'],
    [
      'stays while a boendestöd or LSS application is pending (S19 before S23)',
      { pending: 'ja', vob: 'nej' },
      'S19',
      'FH',
    ],
    [
      'stays until EC VO has decided on vob (S21 before S23)',
      { pending: 'nej', vob: 'ja' },
      'S21',
      'FH',
    ],
    ['stays for both, and S19 is named', { pending: 'ja', vob: 'ja' }, 'S19', 'FH'],
  ])('%s', (_, before, rule, outcome) => {
    expect(tableCWithPending({ ...met, ...before })).toEqual({
      row: 'C1',
      rules: [rule],
      outcome,
      interpretation: false,
    });
  });
});

test('pending applications change no other row', () => {
  const others = every.filter((answers) => tableC(answers).row !== 'C1');
  for (const before of everyAnswer(questionsBeforeC))
    for (const answers of others)
      expect(tableCWithPending({ ...answers, ...before })).toEqual(tableC(answers));
});
