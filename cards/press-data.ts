import { words } from './texts.ts';

/** A word that somebody types, or presses in the menu, to start something. */
export type Command = keyof typeof words;

/** The commands that are answered at once. Each of the others asks its questions in a form. */
const answeredAtOnce = [
  'mine',
  'whoWatches',
  'unit',
  'ownControl',
  'about',
  'help',
  'english',
  'cancel',
] as const;

/** A dialog has the name of the command that starts it. */
export type DialogName = Exclude<Command, (typeof answeredAtOnce)[number]>;

/** What a button can start besides the commands. */
export const startedByButton = ['menu', 'back', 'personMissing'] as const;
export type StartName = Command | (typeof startedByButton)[number];

/**
 * The id of an input, and of an answer that a button gives by itself: what asks, and the field. It
 * always has a slash, and no name of a button's own data has one, so that a client that merges the
 * two can never let an input take the place of a button's own data.
 */
export type InputId = `${string}/${string}`;

/** Answers by input. What a person fills in is a string, but a client may send anything. */
export type Filled = Readonly<Record<string, unknown>>;
/** The answers that a button gives by itself. */
export type OwnAnswers = Readonly<Record<InputId, string>>;

/** The two inputs of the form "Rätta datum", where the task itself is chosen. */
export const correcting = { which: 'correct/which', day: 'correct/day' } as const;

/** The input of "Bara en del är klar", where the person ticks what is done. */
export const ticking = 'ticked/which';

/** A tick that also answers its task, such as that there is no paper file. */
export function tickedWith(task: string, field: string, answer: string): string {
  return `${task}/${field}=${answer}`;
}

/** The buttons that show something, each with what it shows. */
type ShowPress =
  | { readonly kind: 'mine' | 'watches'; readonly page?: number }
  /** `unit`: one of the reader's several units. */
  | { readonly kind: 'unit'; readonly unit?: string; readonly page?: number }
  | {
      readonly kind: 'ownControl';
      readonly month: string;
      readonly page?: number;
      readonly asText?: true;
    }
  | { readonly kind: 'ownControlYear'; readonly unit: string; readonly asText?: true }
  | { readonly kind: 'case'; readonly case: string }
  | { readonly kind: 'history'; readonly case: string };

/**
 * What a button may send: one kind for each thing that a press can do. `Answers` is `OwnAnswers`
 * for a button that is drawn, and `Filled` for a press that is read: its inputs are in it too.
 */
export type PressData<Answers = OwnAnswers> =
  /**
   * Starts a command. With `apart` the answer is a message of its own, and the card stays as it is.
   */
  | { readonly kind: 'start'; readonly what: StartName; readonly apart?: true }
  /**
   * Sends a form, or leads out of it. `run` tells a form from an earlier one of the same dialog.
   */
  | {
      readonly kind: 'form';
      readonly dialog: DialogName;
      readonly form: string;
      readonly run?: string | undefined;
      readonly way?: 'back' | 'cancel';
      readonly answers?: Answers;
    }
  | ShowPress
  /** Answers a colleague who asks to change days of the rota (E12). */
  | { readonly kind: 'swap'; readonly swap: string; readonly says: 'yes' | 'no' }
  /** Sends again what Teams has not delivered in a case. */
  | { readonly kind: 'sendAgain'; readonly case: string }
  /** Reminds whoever owes these tasks of a case (E27). */
  | { readonly kind: 'nudge'; readonly case: string; readonly tasks: readonly string[] }
  /** Answers tasks of a case. `from` is the other case whose card has the button. */
  | {
      readonly kind: 'answer';
      readonly case: string;
      /** Left out where the person chooses the tasks in an input. */
      readonly tasks?: readonly string[];
      readonly answers?: Answers;
      readonly from?: string;
    };

/** True for a command, which has words of its own. */
export function isCommand(name: StartName): name is Command {
  return Object.hasOwn(words, name);
}

/** True for the name of a dialog that there is. */
export function isDialogName(name: string): name is DialogName {
  return Object.hasOwn(words, name) && !(answeredAtOnce as readonly string[]).includes(name);
}
