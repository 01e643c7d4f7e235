import { holdsPersonalNumber } from '../secrecy.ts';
import { type Day, isDay } from '../time.ts';
import { numberWritten, tidy } from '../writing.ts';

/**
 * What a step or a dialog asks, as data. The cards draw the inputs from it, and `readAnswers`
 * checks what comes back. A case holds no free text (docs/routines.md): a field is a day, a choice,
 * or the case's number in the case system.
 */
export type Field =
  | {
      readonly id: string;
      readonly kind: 'day';
      readonly initial?: Day | undefined;
      readonly earliest?: Day | undefined;
      readonly latest?: Day | undefined;
      readonly optional?: true;
    }
  /** A time of the day, HH:MM. */
  | { readonly id: string; readonly kind: 'time'; readonly optional?: true }
  | {
      readonly id: string;
      readonly kind: 'one';
      readonly of: readonly string[];
      readonly initial?: string | undefined;
      /**
       * `confirmed` is asked only when an answer is in doubt, and is never drawn among the inputs.
       */
      readonly as?: 'buttons' | 'confirmed';
      readonly optional?: true;
      /**
       * The people among them who have said that they cannot take it. They stand last, with a note
       * (E25).
       */
      readonly cannot?: readonly string[];
      /** Set when people are chosen for more work, so that their load stands beside them (E25). */
      readonly showsLoad?: true;
    }
  | {
      readonly id: string;
      readonly kind: 'several';
      readonly of: readonly string[];
      readonly initial?: readonly string[];
      readonly optional?: true;
      /**
       * The people among them who have said that they cannot take it. They stand last, with a note
       * (E25).
       */
      readonly cannot?: readonly string[];
      /** Set when people are chosen for more work, so that their load stands beside them (E25). */
      readonly showsLoad?: true;
    }
  | {
      readonly id: string;
      readonly kind: 'caseNumber';
      readonly pattern: string;
      readonly optional?: true;
    };

/** True for a choice of people for more work (E25). */
export function isLoadShown(field: Field): boolean {
  return isChoice(field) && field.showsLoad === true;
}

/**
 * Checked answers by field id. Several choices are joined by commas. An optional field left empty
 * is absent.
 */
export type Answers = Readonly<Record<string, string>>;

/**
 * The fields that ask for answers of this type. A choice offers only what its answer may be, and only
 * the field of an answer that may be missing is optional. Without answers there are no fields.
 */
export type FieldsFor<A> = keyof A extends never
  ? readonly []
  : readonly [FieldIn<A>, ...FieldIn<A>[]];

/** The answers of a step that asks nothing but the press. */
export type NoAnswers = Readonly<Record<never, string>>;

/** A field with the id of one of the answers. */
export type FieldIn<A> = {
  [Id in keyof A]-?: { readonly id: Id } & AnsweredBy<Exclude<A[Id], undefined>> &
    (Pick<A, Id> extends Required<Pick<A, Id>> ? { readonly optional?: never } : unknown);
}[keyof A];

/** A day, a time, a number, a person and several choices are plain strings. */
type AnsweredBy<Answer> = string extends Answer
  ? Field
  : Extract<Field, { readonly kind: 'one' }> & { readonly of: readonly Answer[] };

export type FieldFault =
  | { readonly code: 'missing'; readonly field: string }
  | { readonly code: 'badDay' | 'badTime'; readonly field: string }
  | { readonly code: 'future'; readonly field: string; readonly latest: Day }
  | { readonly code: 'tooEarly'; readonly field: string; readonly earliest: Day }
  | { readonly code: 'notAChoice'; readonly field: string }
  /** The user searched in a long choice. The hits are shown to choose from. */
  | { readonly code: 'sought'; readonly field: string }
  | { readonly code: 'badNumber'; readonly field: string }
  /** The number would be right without its spaces. */
  | { readonly code: 'blankInNumber'; readonly field: string };

/** Several faults of one form, told at once (E28, docs/design.md). */
export type SeveralFaults = { readonly code: 'several'; readonly faults: readonly FieldFault[] };

export function refusalOf(faults: readonly FieldFault[]): FieldFault | SeveralFaults {
  const [only, ...more] = faults;
  return only !== undefined && more.length === 0 ? only : { code: 'several', faults };
}

/** The faults at fields in a refusal. Empty when it is refused for another reason. */
export function faultsIn(refusal: { readonly code: string }): readonly FieldFault[] {
  if (refusal.code === 'several') return (refusal as SeveralFaults).faults;
  return 'field' in refusal ? [refusal as FieldFault] : [];
}

/**
 * Checks raw inputs against the fields and returns the answers, or all faults. An input that no
 * field asks for is never read.
 */
export function readAnswers(
  fields: readonly Field[],
  raw: (id: string) => unknown,
): { ok: true; answers: Answers } | { ok: false; faults: readonly FieldFault[] } {
  const answers: Record<string, string> = {};
  const faults: FieldFault[] = [];
  for (const field of fields) {
    const text = cleanInput(field, raw(field.id));
    if (isChoice(field) && searchWords(raw(searchOf(field.id))).length > 0) {
      faults.push({ code: 'sought', field: field.id });
      continue;
    }
    if (text === '') {
      if (!field.optional) faults.push({ code: 'missing', field: field.id });
      continue;
    }
    const fault = faultOf(field, text);
    if (fault) faults.push(fault);
    answers[field.id] = text;
  }
  return faults.length === 0 ? { ok: true, answers } : { ok: false, faults };
}

type Choice = Extract<Field, { readonly kind: 'one' | 'several' }>;

/** True for a field that is answered with one or several of its own choices. */
export function isChoice(field: Field): field is Choice {
  return field.kind === 'one' || field.kind === 'several';
}

/**
 * The id of the search input of a long choice. Its text is never an answer, and is never kept or
 * shown again.
 */
export function searchOf(field: string): string {
  return `${field}~find`;
}

/** The words that somebody searches for, without accents or capitals. */
export function searchWords(written: unknown): string[] {
  const text = typeof written === 'string' ? tidy(written.slice(0, LONGEST_GIVEN)) : '';
  return text === '' ? [] : searchForm(text).split(' ');
}

/** The text as a search compares it: without accents or capitals. */
export function searchForm(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Longer than any accepted day or number. The limit keeps `tidy` fast. */
const LONGEST_GIVEN = 200;

/**
 * Cleans an input, so that it reads as it was meant. A list of choices may arrive with a leading
 * comma (AdaptiveCards issue 774), and pasted text may hold invisible characters.
 */
export function cleanInput(field: Field, given: unknown): string {
  if (typeof given !== 'string') return '';
  switch (field.kind) {
    case 'one':
      return given.trim();
    case 'several':
      return given
        .split(',')
        .map((choice) => choice.trim())
        .filter((choice) => choice !== '')
        .join();
    case 'day':
      return tidy(given.slice(0, LONGEST_GIVEN));
    case 'time':
      return timeWritten(tidy(given.slice(0, LONGEST_GIVEN)));
    case 'caseNumber': {
      const whole = tidy(given.slice(0, LONGEST_GIVEN));
      const number = numberWritten(whole);
      return !isVsNumber(number, field.pattern) && isVsNumber(whole, field.pattern)
        ? whole
        : number;
    }
  }
}

/** The time with a colon and two digits for the hour: "9.30" becomes "09:30". */
function timeWritten(text: string): string {
  return text.replace(/^(\d{1,2})[.:](\d\d)$/, (_, hours: string, minutes: string) =>
    [hours.padStart(2, '0'), minutes].join(':'),
  );
}

/** True when the text is valid for the field, or empty. Only such text is shown again. */
export function fits(field: Field, text: string): boolean {
  return text === '' || faultOf(field, text) === undefined;
}

/** The choices of a `several` field. */
export function choicesIn(answers: Answers, field: string): string[] {
  return answers[field]?.split(',').filter((choice) => choice !== '') ?? [];
}

function faultOf(field: Field, text: string): FieldFault | undefined {
  switch (field.kind) {
    case 'day':
      if (!isDay(text)) return { code: 'badDay', field: field.id };
      if (field.latest !== undefined && text > field.latest)
        return { code: 'future', field: field.id, latest: field.latest };
      if (field.earliest !== undefined && text < field.earliest)
        return { code: 'tooEarly', field: field.id, earliest: field.earliest };
      return undefined;
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
        ? undefined
        : { code: 'badTime', field: field.id };
    case 'one':
      return field.of.includes(text) ? undefined : { code: 'notAChoice', field: field.id };
    case 'several': {
      const choices = text.split(',');
      const known =
        choices.every((choice) => field.of.includes(choice)) &&
        new Set(choices).size === choices.length;
      return known ? undefined : { code: 'notAChoice', field: field.id };
    }
    case 'caseNumber':
      if (isVsNumber(text, field.pattern)) return undefined;
      return {
        code: isSpaceAtFault(text, field.pattern) ? 'blankInNumber' : 'badNumber',
        field: field.id,
      };
  }
}

/** True when the municipality's pattern takes no spaces, and the text fits it without them. */
function isSpaceAtFault(text: string, pattern: string): boolean {
  return !/ |\\s/.test(pattern) && isVsNumber(text.replaceAll(' ', ''), pattern);
}

/**
 * A personal number is also refused when it is divided in an unusual way, because this field holds
 * one number and nothing else.
 */
function isVsNumber(text: string, pattern: string): boolean {
  const isGuarded = [text, text.replace(/[^\p{L}\p{N}]/gu, '')].some(holdsPersonalNumber);
  return text.length <= 40 && new RegExp(pattern, 'u').test(text) && !isGuarded;
}
