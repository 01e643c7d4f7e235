import type { Form, FormName } from '../cards/form.ts';
import type { Look } from '../cards/look.ts';
import type { DialogName } from '../cards/press-data.ts';
import { routineCards } from '../cards/written-routines.ts';
import type { Rota } from '../src/domain/aid/link-check/rota.ts';
import type { CaseDocument } from '../src/domain/case-document.ts';
import type { Answers } from '../src/domain/engine/form.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import { kindOf, type NumberedKind } from '../src/domain/kinds.ts';
import type { Loads } from '../src/domain/load.ts';
import { sidesOf } from '../src/domain/people/aid-units.ts';
import type { Leaver, People, Person, Role, Side } from '../src/domain/people/people.ts';
import { hasRole } from '../src/domain/people/staff-list.ts';
import type { Day } from '../src/domain/time.ts';

/** What a dialog may know of the person who is asked. */
export interface Asked {
  readonly person: Person;
  readonly s: Situation;
  /** The municipality's names, and what its managers have approved (E21). */
  readonly look: Look;
  /** The unit's rota, for a dialog that changes it. */
  readonly rota?: Rota;
  /**
   * People who have left, when the person may give their open cases to others and a form offers
   * them.
   */
  readonly leavers: readonly Leaver[];
  /** The open cases of the person whom an answer names, when a form lists them. */
  readonly cases: readonly CaseDocument[];
  /** The load of those who can be chosen, when it is shown (E25). */
  readonly loads?: Loads | undefined;
  /** The number of that person's further cases that cannot be read. */
  readonly unreadable?: number;
}

/** The result of a dialog's answers: a press or something to show, through one of the two doors. */
export type DialogOutcome =
  | { readonly kind: 'open'; readonly answers: Answers }
  /** A proposal that opens nothing, because the unit already has the case (E14, E15). */
  | { readonly kind: 'told'; readonly lead: string; readonly body: string }
  | { readonly kind: 'rota'; readonly answers: Answers }
  | { readonly kind: 'askSwap'; readonly own: Day; readonly theirs: Day }
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
