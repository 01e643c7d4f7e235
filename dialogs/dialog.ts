import type { Form, FormName } from '../cards/form-card.ts';
import type { Look } from '../cards/look.ts';
import type { DialogName } from '../cards/press-data.ts';
import { routineCards } from '../cards/written-routines.ts';
import type { CaseDocument } from '../src/domain/case-document.ts';
import { type Answers, type FieldFault, readAnswers } from '../src/domain/engine/form.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import { kindOf, type NumberedKind } from '../src/domain/kinds.ts';
import { sidesOf } from '../src/domain/people/aid-units.ts';
import type { Leaver, People, Person, Role, Side } from '../src/domain/people/people.ts';
import { hasRole } from '../src/domain/people/staff-list.ts';
import { isAnswered, markAnswered, unmark } from './hidden-answers.ts';

/** What a dialog may know of the person who is asked. */
export interface Asked {
  readonly person: Person;
  readonly s: Situation;
  /** The municipality's names, and what its managers have approved (E21). */
  readonly look: Look;
  /** The unit's rota, for a dialog that changes it. */
  readonly rota?: Readonly<Record<string, string>>;
  /**
   * People who have left, when the person may give their open cases to others and a form offers
   * them.
   */
  readonly leavers: readonly Leaver[];
  /** The open cases of the person whom an answer names, when a form lists them. */
  readonly cases: readonly CaseDocument[];
  /** The number of that person's further cases that cannot be read. */
  readonly unreadable?: number;
}

/** The result of a dialog's answers: a press or something to show, through one of the two doors. */
export type DialogOutcome =
  | { readonly kind: 'open'; readonly answers: Answers }
  /** A proposal that opens nothing, because the unit already has the case (E14, E15). */
  | { readonly kind: 'told'; readonly lead: string; readonly body: string }
  | { readonly kind: 'rota'; readonly answers: Answers }
  | { readonly kind: 'absence'; readonly answers: Answers }
  | {
      readonly kind: 'takeOver';
      readonly from: string;
      readonly to: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'find'; readonly number: string }
  | { readonly kind: 'writeOut'; readonly number: string };

/**
 * A guided dialog as data: who may start it, its forms in order, and what their answers result in.
 */
export interface Dialog {
  readonly name: DialogName;
  /** The roles that may start it. Absent when everybody may. */
  readonly roles?: readonly Role[];
  /** The kind of case that it opens. The case's number is reserved before. */
  readonly opens?: NumberedKind;
  /** Only people of this unit for aid may start it, in any role. */
  readonly ofSide?: Side;
  /** It shows the rota of the person's unit. */
  readonly readsRota?: true;
  /** The answer that names the person whose cases its next form lists. */
  readonly casesOf?: string;
  /** The forms that these answers lead to, in order. */
  forms(asked: Asked, answers: Answers): readonly Form[];
  outcome(answers: Answers, asked: Asked): DialogOutcome;
  /**
   * Replaces the answers to a form by what is kept of them: of a routing table only its row. The
   * answers are used in the request that brought them and are stored nowhere (I5). Keys that begin
   * with `~` are only for that request too.
   */
  distil?(form: FormName, answers: Answers, asked: Asked): Answers;
}

/** A dialog that opens a case of the kind. */
export type OpeningDialog<K extends NumberedKind> = Dialog & { readonly opens: K };

export type DialogStep =
  | {
      readonly kind: 'ask';
      readonly form: Form;
      readonly answers: Answers;
      readonly faults?: readonly FieldFault[];
    }
  | { readonly kind: 'done'; readonly outcome: DialogOutcome };

/** The answers that are kept, without those only for the request that brought them. */
export function lastingAnswers(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('~')));
}

/** The case system to which a dialog's number belongs. */
export function systemOf({ opens }: Dialog, look: Look): string {
  return opens === undefined ? look.caseSystem : routineCards[kindOf(opens).document].system(look);
}

export function mayStart(dialog: Dialog, person: Person, people: People): boolean {
  if (dialog.ofSide && !sidesOf(person, people).includes(dialog.ofSide)) return false;
  return dialog.roles === undefined || dialog.roles.some((role) => hasRole(person, role));
}

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
