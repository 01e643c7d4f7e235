import type { Field } from '../src/domain/engine/form.ts';
import type { DialogName } from './press-data.ts';

/**
 * Every form of a dialog. These names lie in the buttons of forms in people's chats, and in the
 * kept answers of dialogs, so they never change.
 */
export type FormName =
  | 'absence'
  | 'admission'
  | 'alsoAway'
  | 'application'
  | 'case'
  | 'days'
  | 'deputy'
  | 'everyWeek'
  | 'handover'
  | 'new'
  | 'ongoing'
  | 'proposal'
  | 'receivers'
  | 'swap'
  | 'swapFor'
  | 'week'
  | 'whose'
  | 'writeOut';

/**
 * One form of a dialog: its fields and its words. `labels` holds the labels that depend on the
 * answers.
 */
export interface Form {
  readonly id: FormName;
  readonly lead: string;
  readonly body: readonly string[];
  /** What is known already, each as a label and its value. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly fields: readonly Field[];
  readonly submit: string;
  /** The titles of its buttons, by choice, when one of several buttons answers it. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** Another dialog that the reader may have meant, which a button of its own starts instead. */
  readonly instead?: { readonly title: string; readonly starts: DialogName };
}

/** What a form is drawn with besides its fields. */
export interface FormState {
  readonly notices?: readonly string[];
  readonly back?: boolean;
  readonly run?: string;
}
