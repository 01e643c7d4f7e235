import type { Form, FormName } from '../cards/form.ts';
import type { Answers } from '../src/domain/engine/form.ts';

/**
 * Says that a form is answered. It lies among the kept answers of a dialog, so its name never
 * changes.
 */
type Mark = `${FormName}.done`;

/** What is asked once for each thing: the receiver of each case, and who checks on each day. */
type Each = 'to' | 'day';

export function isAnswered(answers: Answers, form: FormName): boolean {
  return answers[markOf(form)] !== undefined;
}

/** True when any form of the dialog is answered, so that there is one to go back to. */
export function hasAnswered(answers: Answers): boolean {
  return Object.keys(answers).some((key) => key.endsWith('.done'));
}

/** The answers with the mark that the form is answered. */
export function markAnswered(answers: Answers, form: FormName): Answers {
  return { ...answers, [markOf(form)]: 'yes' };
}

/** The answers without the mark, so that the form is asked again. What was answered is kept. */
export function unmark(answers: Answers, { id }: Form): Answers {
  const { [markOf(id)]: _, ...rest } = answers;
  return rest;
}

/** The field that asks it of one thing: of a case by its id, or of a day. */
export function fieldFor(each: Each, thing: string): `${Each}:${string}` {
  return `${each}:${thing}`;
}

/** What was answered for each thing, by the id of the case or by the day. */
export function answeredFor(each: Each, answers: Answers): Answers {
  const start = fieldFor(each, '');
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => key.startsWith(start))
      .map(([key, answer]) => [key.slice(start.length), answer]),
  );
}

/**
 * The answers to these fields of a dialog. A dialog reads them through this, so that a mistyped
 * name of a field does not compile.
 */
export function answersTo<F extends string>(
  fields: readonly F[],
  answers: Answers,
): { readonly [K in F]?: string } {
  const given: { [K in F]?: string } = {};
  for (const field of fields) if (answers[field] !== undefined) given[field] = answers[field];
  return given;
}

function markOf(form: FormName): Mark {
  return `${form}.done`;
}
