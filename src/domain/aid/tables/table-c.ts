import type { Side } from '../../people/people.ts';
import { type AnswersTo, firstFit, type Proposal, type Question, type Row } from './proposal.ts';

/**
 * The questions of table C (docs/routines.md) about an ongoing FH case: whether psychiatric support
 * is left, which services there are and why, and whether there is a right to LSS.
 */
export const questionsC = [
  { id: 'support', of: ['nej', 'ja', 'oklart'] },
  { id: 'services', of: ['endast_hemtjanst', 'annat_eller_fler'] },
  { id: 'because', of: ['aldrande', 'annan_funktionsnedsattning', 'annan_orsak'] },
  { id: 'lss', of: ['nej', 'ja', 'oklart'] },
] as const satisfies readonly Question[];

export type AnswersC = AnswersTo<typeof questionsC>;

/**
 * Asked before table C: applications that keep the case at FH. Only a person knows that two cases
 * are about the same person.
 */
export const questionsBeforeC = [
  /** A boendestöd or LSS application is pending. */
  { id: 'pending', of: ['nej', 'ja'] },
  /** A vob application is pending. */
  { id: 'vob', of: ['nej', 'ja'] },
] as const satisfies readonly Question[];

export type AnswersBeforeC = AnswersTo<typeof questionsBeforeC>;

/** The rows of table C, tested from the top. What FH keeps comes first, and C4 is the rest. */
export const rowsC: readonly Row<AnswersC, Side | 'DIALOG'>[] = [
  {
    row: 'C2',
    when: ({ support, services, because, lss }) =>
      support === 'ja' ||
      services === 'annat_eller_fler' ||
      (because === 'annan_funktionsnedsattning' && lss === 'ja'),
    rules: ['S23'],
    outcome: 'FH',
    interpretation: false,
  },
  {
    row: 'C1',
    when: ({ support, services, because, lss }) =>
      support === 'nej' &&
      services === 'endast_hemtjanst' &&
      because !== 'annan_orsak' &&
      lss === 'nej',
    rules: ['S23'],
    outcome: 'VO',
    interpretation: false,
  },
  {
    // In the text, the parenthesis on LSS may refer to the disability alone or to the person.
    row: 'C3',
    when: ({ support, services, because, lss }) =>
      support === 'nej' &&
      services === 'endast_hemtjanst' &&
      because === 'aldrande' &&
      lss !== 'nej',
    rules: ['S28'],
    outcome: 'DIALOG',
    interpretation: true,
  },
  { row: 'C4', when: () => true, rules: ['S28'], outcome: 'DIALOG', interpretation: false },
];

/**
 * Proposes whether an ongoing FH case is handed over to VO (S23). It is handed over only when every
 * condition is known to be met. Otherwise FH keeps it, in a dialogue where the text does not settle
 * it (S28). The answers are used and thrown away (I5).
 */
export function tableC(answers: AnswersC): Proposal<Side | 'DIALOG'> {
  return firstFit(rowsC, answers);
}

/**
 * Table C with pending applications. A case that meets C1 stays with FH while a boendestöd or LSS
 * application is pending (S19 before S23). It also stays while a vob application is pending, until
 * EC VO has decided (S21 before S23). With both, S19 is named. Every other row is as in table C.
 * The answers are used and thrown away (I5).
 */
export function tableCWithPending(answers: AnswersC & AnswersBeforeC): Proposal<Side | 'DIALOG'> {
  const proposal = tableC(answers);
  if (proposal.row !== 'C1') return proposal;
  if (answers.pending === 'ja') return { ...proposal, rules: ['S19'], outcome: 'FH' };
  if (answers.vob === 'ja') return { ...proposal, rules: ['S21'], outcome: 'FH' };
  return proposal;
}
