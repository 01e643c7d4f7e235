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
 * The questions of table B (docs/routines.md) about a new application: what it concerns (S18), and
 * how each unit knows the person.
 */
export const questionsB = [
  { id: 'concerns', of: ['boendestod', 'lss', 'vob', 'hemtjanst', 'annat', 'blandad'] },
  { id: 'fh', of: knownness },
  { id: 'vo', of: knownness },
] as const satisfies readonly Question[];

export type AnswersB = AnswersTo<typeof questionsB>;

/**
 * What table B proposes. It is a unit, or FH's handläggare investigates and EC VO decides, or the
 * two units talk, or table C is asked, or the handläggare says which unit, or the application is
 * split into one for each thing applied for.
 */
export type OutcomeB = Side | 'FH_UTREDER' | 'DIALOG' | 'TABELL_C' | 'EGEN' | 'DELA';

/** The rows of table B. No two fit the same answers. */
export const rowsB: readonly Row<AnswersB, OutcomeB>[] = [
  {
    row: 'B1',
    when: ({ concerns }) => concerns === 'boendestod',
    rules: ['S19'],
    outcome: 'FH',
    interpretation: false,
  },
  {
    row: 'B2',
    when: ({ concerns }) => concerns === 'lss',
    rules: ['S19'],
    outcome: 'FH',
    interpretation: false,
  },
  {
    row: 'B3',
    when: ({ concerns, fh }) => concerns === 'vob' && fh !== 'aldrig',
    rules: ['S20', 'S21'],
    outcome: 'FH_UTREDER',
    interpretation: false,
  },
  {
    row: 'B4',
    when: ({ concerns, fh, vo }) => concerns === 'vob' && fh === 'aldrig' && vo === 'aldrig',
    rules: ['S22'],
    outcome: 'VO',
    interpretation: false,
  },
  {
    // S22 by analogy: the text does not speak of a person known by VO alone, and only VO may
    // decide.
    row: 'B5',
    when: ({ concerns, fh, vo }) => concerns === 'vob' && fh === 'aldrig' && vo !== 'aldrig',
    rules: ['S22'],
    outcome: 'VO',
    interpretation: true,
  },
  {
    // S23 by analogy.
    row: 'B6',
    when: ({ concerns, fh }) => concerns === 'hemtjanst' && fh === 'aldrig',
    rules: ['S23'],
    outcome: 'VO',
    interpretation: true,
  },
  {
    row: 'B7',
    when: ({ concerns, fh }) => concerns === 'hemtjanst' && fh === 'pagaende',
    rules: ['S23'],
    outcome: 'TABELL_C',
    interpretation: true,
  },
  {
    // S16 by analogy.
    row: 'B8',
    when: ({ concerns, fh }) => concerns === 'hemtjanst' && fh === 'tidigare',
    rules: ['S16'],
    outcome: 'DIALOG',
    interpretation: true,
  },
  {
    row: 'B9',
    when: ({ concerns }) => concerns === 'annat',
    rules: ['S18', 'S28'],
    outcome: 'EGEN',
    interpretation: true,
  },
  {
    row: 'B10',
    when: ({ concerns }) => concerns === 'blandad',
    rules: ['S18'],
    outcome: 'DELA',
    interpretation: false,
  },
];

/**
 * Proposes where a new application is handled (S18–S23). Every combination of answers has exactly
 * one row. No outcome lets FH decide on vob (S20). The answers are used and thrown away (I5).
 */
export function tableB(answers: AnswersB): Proposal<OutcomeB> {
  return firstFit(rowsB, answers);
}
