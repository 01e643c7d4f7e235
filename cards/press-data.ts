import { words } from './texts.ts';

/** A word that somebody types, or presses in the menu, to start something. */
export type Command = keyof typeof words;

/** The commands that are answered at once. Each of the others asks its questions in a form. */
const answeredAtOnce = ['mine', 'whoWatches', 'ownControl', 'about', 'help', 'cancel'] as const;

/** A dialog has the name of the command that starts it. */
export type DialogName = Exclude<Command, (typeof answeredAtOnce)[number]>;

/** What a button can start besides the commands. */
const startedByButton = ['menu', 'back', 'personMissing'] as const;
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

/** The buttons that show something, each with what it shows. */
type ShowPress =
  | { readonly kind: 'mine' | 'watches'; readonly page?: number }
  | { readonly kind: 'ownControl'; readonly month: string; readonly asText?: true }
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
  /** Sends again what Teams has not delivered in a case. */
  | { readonly kind: 'sendAgain'; readonly case: string }
  /** Answers tasks of a case. `from` is the other case whose card has the button. */
  | {
      readonly kind: 'answer';
      readonly case: string;
      /** Left out where the person chooses the task in an input. */
      readonly tasks?: readonly string[];
      readonly answers?: Answers;
      readonly from?: string;
    };

/** The names of a button's own data, as the cards carry it. */
const ownNames = [
  'start',
  'post',
  'dialog',
  'form',
  'go',
  'show',
  'page',
  'month',
  'as',
  'again',
  'case',
  'tasks',
  'from',
] as const;
type OwnName = (typeof ownNames)[number];

/** The data of a button, as the card carries it: flat strings, as every release has sent them. */
export function dataOf(press: PressData): Readonly<Record<string, string>> {
  switch (press.kind) {
    case 'start':
      return own({ start: press.what, ...(press.apart ? { post: 'yes' } : {}) });
    case 'form': {
      const { dialog, form, run, way, answers } = press;
      return {
        ...own({ dialog, form: run === undefined ? form : `${form}#${run}` }),
        ...answers,
        ...own(way === undefined ? {} : { go: way }),
      };
    }
    case 'mine':
    case 'watches':
      return own({
        show: press.kind,
        ...(press.page === undefined ? {} : { page: String(press.page) }),
      });
    case 'ownControl':
      return own({
        show: 'ownControl',
        month: press.month,
        ...(press.asText ? { as: 'text' } : {}),
      });
    case 'case':
    case 'history':
      return own({ show: press.kind, case: press.case });
    case 'sendAgain':
      return own({ again: 'yes', case: press.case });
    case 'answer': {
      const { tasks, answers, from } = press;
      return {
        ...own({ case: press.case, ...(tasks === undefined ? {} : { tasks: tasks.join(' ') }) }),
        ...answers,
        ...own(from === undefined ? {} : { from }),
      };
    }
  }
}

function own(data: Readonly<Partial<Record<OwnName, string>>>): Record<string, string> {
  return data;
}

/**
 * The most tasks that one button of our cards names. A forged press must not keep the process busy.
 */
const MOST_TASKS = 20;

/**
 * Reads what a press has sent, the button's own data merged with the inputs of its card. It reads
 * the data of every release, since buttons stay in people's chats: `test/stored-presses` has one of
 * each shape. Undefined for what no button of ours sends.
 */
export function readPress(sent: Filled): PressData<Filled> | undefined {
  const of = (name: OwnName) => {
    const value = sent[name];
    return typeof value === 'string' ? value : '';
  };
  const dialog = of('dialog');
  if (dialog !== '') return isDialogName(dialog) ? readForm(dialog, sent, of) : undefined;
  const what = of('start');
  if (isStartName(what))
    return { kind: 'start', what, ...(of('post') === '' ? {} : { apart: true }) };
  const id = of('case');
  switch (of('show')) {
    case 'mine':
    case 'watches':
      return { kind: of('show') === 'mine' ? 'mine' : 'watches', page: pageOf(of('page')) };
    case 'ownControl':
      return {
        kind: 'ownControl',
        month: of('month'),
        ...(of('as') === 'text' ? { asText: true } : {}),
      };
    case 'case':
      return { kind: 'case', case: id };
    case 'history':
      return { kind: 'history', case: id };
  }
  if (id === '') return undefined;
  return of('again') === '' ? readAnswer(id, sent, of) : { kind: 'sendAgain', case: id };
}

type Own = (name: OwnName) => string;

function readForm(dialog: DialogName, sent: Filled, of: Own): PressData<Filled> {
  const [form = '', run] = of('form').split('#');
  const go = of('go');
  const isWay = go === 'back' || go === 'cancel';
  const given = Object.entries(sent).flatMap(([key, value]): [string, unknown][] => {
    if (key.startsWith(`${form}/`)) return [[key.slice(form.length + 1), value]];
    // 0.1.0 named the inputs of a form without a slash, and the choice of its button `go`.
    const isOwn = key === 'dialog' || key === 'form' || (key === 'go' && isWay);
    return isOwn || `${form}/${key}` in sent ? [] : [[key, value]];
  });
  return {
    kind: 'form',
    dialog,
    form,
    run,
    ...(isWay ? { way: go } : {}),
    answers: Object.fromEntries(given),
  };
}

function readAnswer(id: string, sent: Filled, of: Own): PressData<Filled> {
  const { [correcting.which]: which, [correcting.day]: day } = sent;
  // Lists each task once, however a client joins several.
  const named = of('tasks') === '' && typeof which === 'string' ? which : of('tasks');
  const tasks = [...new Set(named.split(/[ ,]/))].filter((task) => task !== '');
  const answers = Object.fromEntries(
    Object.entries(sent).filter(([key]) => key.includes('/') || !isOwnName(key)),
  );
  return {
    kind: 'answer',
    case: id,
    tasks: tasks.slice(0, MOST_TASKS),
    answers: { ...answers, ...readCorrection(tasks, which === undefined ? answers.day : day) },
    ...(of('from') === '' ? {} : { from: of('from') }),
  };
}

/**
 * What "Rätta datum" sends, as 0.1.0 named its inputs too: the chosen task has the day as its own.
 */
function readCorrection([task = '', ...others]: readonly string[], day: unknown): Filled {
  if (!task.startsWith('correct@') || others.length > 0) return {};
  const given = day === undefined ? {} : { [correcting.day]: day, [`${task}/day`]: day };
  return { [correcting.which]: task, ...given };
}

function pageOf(text: string): number {
  return Number.parseInt(text, 10) || 1;
}

function isOwnName(name: string): boolean {
  return (ownNames as readonly string[]).includes(name);
}

function isStartName(name: string): name is StartName {
  return Object.hasOwn(words, name) || (startedByButton as readonly string[]).includes(name);
}

/** True for the name of a dialog that there is. */
export function isDialogName(name: string): name is DialogName {
  return Object.hasOwn(words, name) && !(answeredAtOnce as readonly string[]).includes(name);
}
