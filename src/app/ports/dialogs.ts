import type { PersonId } from '../../domain/people/people.ts';

/** A person's unfinished form. It expires after an hour. */
export interface Dialogs {
  of(person: PersonId): Promise<KeptDialog | undefined>;
  /** Starts a form, in place of the person's unfinished one if there is one. */
  begin(person: PersonId, state: DialogState): Promise<KeptDialog>;
  /** Writes the form as it is now. Undefined when another press of the person wrote first. */
  keep(person: PersonId, state: KeptDialog): Promise<KeptDialog | undefined>;
  drop(person: PersonId): Promise<void>;
}

export interface DialogState {
  readonly dialog: string;
  /** Tells the person's dialogs apart, so that a form of an earlier one is recognised as old. */
  readonly run: string;
  readonly answers: Readonly<Record<string, string>>;
  /**
   * The case's id. It is reserved before the case is created, so that a press that is delivered
   * twice creates one case.
   */
  readonly reserved?: string;
  /** The id of the case that the dialog opened. */
  readonly done?: string;
  /** The messages that hold the form. */
  readonly shownIn?: readonly string[];
}

/** A form as it is stored. */
export interface KeptDialog extends DialogState {
  readonly etag: string;
}
