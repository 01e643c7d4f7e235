import type { Form } from '../cards/form.ts';
import type { Look } from '../cards/look.ts';
import { routineCards } from '../cards/routines.ts';
import type { CaseDocument } from '../src/domain/document.ts';
import { type Answers, type FieldFault, readAnswers } from '../src/domain/engine/form.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import { kindOf, type NumberedKind } from '../src/domain/kinds.ts';
import {
  hasRole,
  type Leaver,
  type People,
  type Person,
  type Role,
  type Side,
  sidesOf,
} from '../src/domain/people/people.ts';

/** What a dialog may know of the person who is asked. */
export interface Asked {
  readonly person: Person;
  readonly s: Situation;
  /** The municipality's names, and what its managers have approved (E21). */
  readonly look: Look;
  /** The unit's rota, for a dialog that changes it. */
  readonly rota?: Readonly<Record<string, string>>;
  /** Who has left, and whose open cases the person may give to others, where a form offers them. */
  readonly leavers: readonly Leaver[];
  /** The open cases of the person that an answer names, where a form lists them. */
  readonly cases: readonly CaseDocument[];
  /** How many more that person has that cannot be read. */
  readonly unreadable?: number;
}

/** What the answers of a dialog add up to: a press or something to see, at one of the two doors. */
export type Outcome =
  | { readonly kind: 'open'; readonly answers: Answers }
  /** A proposal of which nothing is made: the unit has it already (E14, E15). */
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

/** A guided dialog as data: for whom, which forms in which order, and what they add up to. */
export interface Dialog {
  readonly name: string;
  /** Who may start it: the holders of any of these roles; everybody when left out. */
  readonly roles?: readonly Role[];
  /** What it opens, when it opens a case: its number is reserved before. */
  readonly opens?: NumberedKind;
  /** Only for those of one of the units for aid, whatever their role there. */
  readonly ofSide?: Side;
  /** It shows the rota of the person's unit. */
  readonly readsRota?: true;
  /** The answer that names whose cases its next form lists. */
  readonly casesOf?: string;
  /** The forms that matter after these answers, in order. */
  forms(asked: Asked, answers: Answers): readonly Form[];
  outcome(answers: Answers, asked: Asked): Outcome;
  /**
   * What is kept of the answers to a form, in place of them: of a routing table only its row. The answers themselves are computed on
   * in the one request that they came in, and stored nowhere (ROUTINES 4). What begins with `~` is for that request too.
   */
  distil?(form: string, answers: Answers, asked: Asked): Answers;
}

export type DialogStep =
  | {
      readonly kind: 'ask';
      readonly form: Form;
      readonly answers: Answers;
      readonly faults?: readonly FieldFault[];
    }
  | { readonly kind: 'done'; readonly outcome: Outcome };

/** Answers as they are kept: without what is only for the request that they came in. */
export function lasting(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('~')));
}

/** The case system that a dialog's number is in. */
export function systemOf({ opens }: Dialog, look: Look): string {
  return opens === undefined ? look.caseSystem : routineCards[kindOf(opens).document].system(look);
}

export function mayStart(dialog: Dialog, person: Person, people: People): boolean {
  if (dialog.ofSide && !sidesOf(person, people).includes(dialog.ofSide)) return false;
  return dialog.roles === undefined || dialog.roles.some((role) => hasRole(person, role));
}

/** The first form that these answers leave open. */
export function nextStep(dialog: Dialog, asked: Asked, answers: Answers): DialogStep {
  const form = dialog
    .forms(asked, answers)
    .find((candidate) => answers[`${candidate.id}.done`] === undefined);
  return form
    ? { kind: 'ask', form, answers }
    : { kind: 'done', outcome: dialog.outcome(answers, asked) };
}

/**
 * The answers to one form. When they pass, the next form or the outcome; when not, the same form with every fault. An answer to a form
 * that is not the open one (an old card) gets the open one.
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
  const given = { ...answers, ...read.answers, [`${formId}.done`]: 'yes' };
  return nextStep(dialog, asked, dialog.distil?.(formId, given, asked) ?? given);
}

/** One form back ("Tillbaka"): the last answered form is asked again. */
export function stepBack(dialog: Dialog, asked: Asked, answers: Answers): DialogStep {
  const answered = dialog
    .forms(asked, answers)
    .filter((form) => answers[`${form.id}.done`] !== undefined);
  const last = answered.at(-1);
  // What a table came to does not outlive the answers it came from.
  if (!last) return nextStep(dialog, asked, {});
  const { vsNumber } = answers;
  if (dialog.distil) return nextStep(dialog, asked, vsNumber === undefined ? {} : { vsNumber });
  const { [`${last.id}.done`]: _, ...rest } = answers;
  return nextStep(dialog, asked, rest);
}
