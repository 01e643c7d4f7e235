import type { Proposed } from '../../src/domain/aid/events.ts';
import type { OutcomeB } from '../../src/domain/aid/tables/table-b.ts';
import type { Answers } from '../../src/domain/engine/form.ts';
import type { Side } from '../../src/domain/people/people.ts';

/** What the button of a proposal says: what is proposed to open, nothing, or one part at a time. */
export type Go = Proposed | 'none' | 'split';

/**
 * What the dialog of a table carries along besides the answers to its fields. Keys with `~` are
 * only for the request in which the table is computed, because they could reveal the answers (I5).
 */
export type Carried = {
  readonly row?: string;
  readonly outcome?: OutcomeB;
  /** The unit that asks. */
  readonly side?: Side;
  /** Table B has asked for table C. */
  readonly before?: 'B7';
  /** The rules that the proposal follows, joined by commas. */
  readonly '~rules'?: string;
  readonly '~interpretation'?: 'yes' | 'no';
  /** The pressed button of the proposal. */
  readonly go?: Go;
  readonly vsNumber?: string;
};

/** What these answers carry along. The dialog itself has put it there, so it needs no check. */
export function carriedIn(answers: Answers): Carried {
  return answers as Carried;
}

/** The answers with what else the dialog carries along. A mistyped key does not compile. */
export function carry(answers: Answers, carried: Carried): Answers {
  return { ...answers, ...carried };
}
