import type { RuleId } from '../../rules.ts';

/** How a unit knows the person: an ongoing case, an earlier one, or never. */
export const knownness = ['pagaende', 'tidigare', 'aldrig'] as const;

export type Question = { readonly id: string; readonly of: readonly string[] };

/**
 * One answer to each question. The answers are used and thrown away (I5): nothing keeps, shows or
 * logs them.
 */
export type AnswersTo<Q extends readonly Question[]> = {
  readonly [One in Q[number] as One['id']]: One['of'][number];
};

/**
 * What a decision table proposes: its row, the rules of the routine behind it, and the outcome. A
 * proposal is never a decision (S1). `interpretation` is set when the routine does not state it
 * outright, and the reader is told so.
 */
export interface Proposal<O extends string> {
  readonly row: string;
  readonly rules: readonly RuleId[];
  readonly outcome: O;
  readonly interpretation: boolean;
}

/** One row of a decision table, as in docs/routines.md. */
export interface Row<A, O extends string> {
  readonly row: string;
  readonly when: (answers: A) => boolean;
  readonly rules: readonly RuleId[];
  readonly outcome: O;
  readonly interpretation: boolean | ((answers: A) => boolean);
}

/**
 * The proposal of the first row that fits (docs/routines.md). The same answers give the same row.
 * Neither the proposal nor the error without a row holds any answer, because answers are used and
 * thrown away.
 */
export function firstFit<A, O extends string>(rows: readonly Row<A, O>[], answers: A): Proposal<O> {
  const fit = rows.find(({ when }) => when(answers));
  if (!fit) throw new Error('The answers fit no row of the table');
  const { row, rules, outcome, interpretation } = fit;
  return {
    row,
    rules,
    outcome,
    interpretation: typeof interpretation === 'boolean' ? interpretation : interpretation(answers),
  };
}

/**
 * Every combination of answers, in the order of the questions and their values. It is the whole
 * table for the people who approve it (S32).
 */
export function everyAnswer<const Q extends readonly Question[]>(questions: Q): AnswersTo<Q>[] {
  let all: Record<string, string>[] = [{}];
  for (const { id, of } of questions)
    all = all.flatMap((answers) => of.map((value) => ({ ...answers, [id]: value })));
  return all as AnswersTo<Q>[];
}
