import type { Side } from '../../people/people.ts';
import {
  type AnswersTo,
  firstFit,
  knownness,
  type Proposal,
  type Question,
  type Row,
} from './proposal.ts';

/**
 * The questions of table A (docs/routines.md) about a person admitted, as seen in Link: the kind of
 * ward, the reason, and how each unit knows the person.
 */
export const questionsA = [
  { id: 'ward', of: ['psykiatrisk', 'somatisk'] },
  { id: 'reason', of: ['psykisk_ohalsa', 'annan', 'okand'] },
  { id: 'fh', of: knownness },
  { id: 'vo', of: knownness },
] as const satisfies readonly Question[];

export type AnswersA = AnswersTo<typeof questionsA>;

/**
 * The rows of table A. No two fit the same answers. A person with an ongoing case at VO "tillhör"
 * VO.
 */
export const rowsA: readonly Row<AnswersA, Side | 'DIALOG'>[] = [
  {
    row: 'A1',
    when: ({ ward, fh }) => ward === 'psykiatrisk' && fh === 'pagaende',
    rules: ['S7'],
    outcome: 'FH',
    interpretation: false,
  },
  {
    // While the reason is unknown, S15 is asked again when it is known.
    row: 'A2',
    when: ({ ward, reason, fh, vo }) =>
      ward === 'psykiatrisk' && reason !== 'annan' && fh === 'aldrig' && vo !== 'pagaende',
    rules: ['S8'],
    outcome: 'FH',
    interpretation: ({ vo }) => vo === 'tidigare',
  },
  {
    row: 'A3',
    when: ({ ward, fh, vo }) => ward === 'psykiatrisk' && fh === 'tidigare' && vo !== 'pagaende',
    rules: ['S8'],
    outcome: 'FH',
    interpretation: ({ vo }) => vo === 'tidigare',
  },
  {
    // S15 is stronger than S8.
    row: 'A4',
    when: ({ ward, reason, fh }) => ward === 'psykiatrisk' && reason === 'annan' && fh === 'aldrig',
    rules: ['S15'],
    outcome: 'VO',
    interpretation: false,
  },
  {
    // S8 the other way round: a person who belongs to VO stays in VO's watch.
    row: 'A5',
    when: ({ ward, reason, fh, vo }) =>
      ward === 'psykiatrisk' &&
      vo === 'pagaende' &&
      (fh === 'tidigare' || (fh === 'aldrig' && reason !== 'annan')),
    rules: ['S5'],
    outcome: 'VO',
    interpretation: true,
  },
  {
    // S16 by analogy: S7 speaks of psychiatric wards only.
    row: 'A6',
    when: ({ ward, fh }) => ward === 'somatisk' && fh === 'pagaende',
    rules: ['S16'],
    outcome: 'DIALOG',
    interpretation: true,
  },
  {
    row: 'A7',
    when: ({ ward, fh }) => ward === 'somatisk' && fh === 'tidigare',
    rules: ['S16', 'S17'],
    outcome: 'DIALOG',
    interpretation: false,
  },
  {
    row: 'A8',
    when: ({ ward, fh }) => ward === 'somatisk' && fh === 'aldrig',
    rules: ['S5'],
    outcome: 'VO',
    interpretation: false,
  },
];

/**
 * Proposes the unit that watches a person admitted (S5, S7, S8, S15, S16): FH, VO, or a dialogue
 * while VO watches. Every combination of answers has exactly one row. The answers are used and
 * thrown away (I5).
 */
export function tableA(answers: AnswersA): Proposal<Side | 'DIALOG'> {
  return firstFit(rowsA, answers);
}
