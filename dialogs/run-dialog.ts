import type { Form } from '../cards/form.ts';
import { type Answers, type FieldFault, readAnswers } from '../src/domain/engine/form.ts';
import type { Asked, Dialog, DialogOutcome } from './dialog.ts';
import { isAnswered, markAnswered, unmark } from './hidden-answers.ts';

export type DialogStep =
  | {
      readonly kind: 'ask';
      readonly form: Form;
      readonly answers: Answers;
      readonly faults?: readonly FieldFault[];
    }
  | { readonly kind: 'done'; readonly outcome: DialogOutcome };

/** The first form that these answers leave open. */
export function nextStep(dialog: Dialog, asked: Asked, answers: Answers): DialogStep {
  const form = dialog.forms(asked, answers).find((candidate) => !isAnswered(answers, candidate.id));
  return form
    ? { kind: 'ask', form, answers }
    : { kind: 'done', outcome: dialog.outcome(answers, asked) };
}

/**
 * Answers one form. When the answers are right, the result is the next form or the outcome.
 * Otherwise it is the same form with all faults. An answer to another form than the open one (an
 * old card) gets the open one.
 */
export function answerStep(
  dialog: Dialog,
  asked: Asked,
  answers: Answers,
  formId: string,
  inputs: Readonly<Record<string, unknown>>,
): DialogStep {
  const open = nextStep(dialog, asked, answers);
  if (open.kind === 'done' || open.form.id !== formId) return open;
  const read = readAnswers(open.form.fields, (field) => inputs[field]);
  if (!read.ok) return { ...open, faults: read.faults };
  const { id } = open.form;
  const given = markAnswered({ ...answers, ...read.answers }, id);
  return nextStep(dialog, asked, dialog.distil?.(id, given, asked) ?? given);
}

/** One form back ("Tillbaka"): the last answered form is asked again. */
export function stepBack(dialog: Dialog, asked: Asked, answers: Answers): DialogStep {
  const answered = dialog.forms(asked, answers).filter(({ id }) => isAnswered(answers, id));
  const last = answered.at(-1);
  // The row of a table is dropped together with the answers that gave it.
  if (!last) return nextStep(dialog, asked, {});
  const { vsNumber } = answers;
  if (dialog.distil) return nextStep(dialog, asked, vsNumber === undefined ? {} : { vsNumber });
  return nextStep(dialog, asked, unmark(answers, last));
}
