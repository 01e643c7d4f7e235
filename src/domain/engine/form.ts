import { holdsPersonalNumber } from '../secrecy.ts';
import { type Day, isDay } from '../time.ts';
import { numberWritten, tidied } from '../writing.ts';

/**
 * What a step or a dialog asks, as data: the cards draw the inputs from it and `readAnswers` checks what comes back.
 * There is no free text about a case (ROUTINES 7): a field is a day, a choice, or the case's number in the case system.
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
  | {
      readonly id: string;
      readonly kind: 'one';
      readonly of: readonly string[];
      readonly initial?: string | undefined;
      /** `confirmed` is asked only when an answer is doubted: it is never drawn among the inputs. */
      readonly as?: 'buttons' | 'confirmed';
      readonly optional?: true;
      /** Those of them who have said that they cannot take it: they stand last, and it is said (E25). */
      readonly cannot?: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'several';
      readonly of: readonly string[];
      readonly initial?: readonly string[];
      readonly optional?: true;
      /** Those of them who have said that they cannot take it: they stand last, and it is said (E25). */
      readonly cannot?: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'vsNumber';
      readonly pattern: string;
      readonly optional?: true;
    };

/** Checked answers by field id; several choices are joined by commas, an optional field left empty is absent. */
export type Answers = Readonly<Record<string, string>>;

export type FieldFault =
  | { readonly code: 'missing'; readonly field: string }
  | { readonly code: 'badDay'; readonly field: string }
  | { readonly code: 'future'; readonly field: string; readonly latest: Day }
  | { readonly code: 'tooEarly'; readonly field: string; readonly earliest: Day }
  | { readonly code: 'notAChoice'; readonly field: string }
  /** Something was looked for in a long choice: what was found is to be chosen from. */
  | { readonly code: 'sought'; readonly field: string }
  | { readonly code: 'badNumber'; readonly field: string }
  /** Without its blanks it is such a number. */
  | { readonly code: 'blankInNumber'; readonly field: string };

/** Several faults of one form, told at once (E28, DESIGN 5). */
export type SeveralFaults = { readonly code: 'several'; readonly faults: readonly FieldFault[] };

/** The faults as the refusal that they are. */
export function refusalOf(faults: readonly FieldFault[]): FieldFault | SeveralFaults {
  const [only, ...more] = faults;
  return only !== undefined && more.length === 0 ? only : { code: 'several', faults };
}

/** The faults of fields in a refusal; none where it is refused for something else. */
export function faultsIn(refusal: { readonly code: string }): readonly FieldFault[] {
  if (refusal.code === 'several') return (refusal as SeveralFaults).faults;
  return 'field' in refusal ? [refusal as FieldFault] : [];
}

/** Checks raw inputs against the fields: the answers, or every fault there is. Inputs that no field asks for are never read. */
export function readAnswers(
  fields: readonly Field[],
  raw: (id: string) => unknown,
): { ok: true; answers: Answers } | { ok: false; faults: readonly FieldFault[] } {
  const answers: Record<string, string> = {};
  const faults: FieldFault[] = [];
  for (const field of fields) {
    const text = givenFor(field, raw(field.id));
    if (isChoice(field) && soughtIn(raw(searchOf(field.id))).length > 0) {
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

/** True for a field that is answered with one or several of what it names. */
export function isChoice(field: Field): field is Choice {
  return field.kind === 'one' || field.kind === 'several';
}

/** The input of a long choice in which somebody writes what they look for. It is never an answer, kept or shown again. */
export function searchOf(field: string): string {
  return `${field}~find`;
}

/** The words that are looked for, without accents or capitals. */
export function soughtIn(written: unknown): string[] {
  const text = typeof written === 'string' ? tidied(written.slice(0, LONGEST_GIVEN)) : '';
  return text === '' ? [] : plainly(text).split(' ');
}

/** How words are compared when something is looked for. */
export function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Longer than any day or number that is taken; cleaning it must not take long. */
const LONGEST_GIVEN = 200;

/**
 * What was filled in, as it was meant. A list of several choices may come with a comma before it (AdaptiveCards issue 774), and what is
 * copied from elsewhere with signs that nobody sees.
 */
export function givenFor(field: Field, given: unknown): string {
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
      return tidied(given.slice(0, LONGEST_GIVEN));
    case 'vsNumber': {
      const whole = tidied(given.slice(0, LONGEST_GIVEN));
      const number = numberWritten(whole);
      return !isVsNumber(number, field.pattern) && isVsNumber(whole, field.pattern)
        ? whole
        : number;
    }
  }
}

/** Whether it is rightly filled in, or left empty: nothing else is shown again. */
export function fits(field: Field, text: string): boolean {
  return text === '' || faultOf(field, text) === undefined;
}

/** The choices of a `several` field. */
export function chosen(answers: Answers, field: string): string[] {
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
    case 'one':
      return field.of.includes(text) ? undefined : { code: 'notAChoice', field: field.id };
    case 'several': {
      const choices = text.split(',');
      const known =
        choices.every((choice) => field.of.includes(choice)) &&
        new Set(choices).size === choices.length;
      return known ? undefined : { code: 'notAChoice', field: field.id };
    }
    case 'vsNumber':
      if (isVsNumber(text, field.pattern)) return undefined;
      return {
        code: isBlankAtFault(text, field.pattern) ? 'blankInNumber' : 'badNumber',
        field: field.id,
      };
  }
}

/** Where the municipality's own pattern takes no blank at all, and is content without them. */
function isBlankAtFault(text: string, pattern: string): boolean {
  return !/ |\\s/.test(pattern) && isVsNumber(text.replaceAll(' ', ''), pattern);
}

/** Also no personal number that is cut otherwise than any is written: here nothing else than one number stands. */
function isVsNumber(text: string, pattern: string): boolean {
  const isGuarded = [text, text.replace(/[^\p{L}\p{N}]/gu, '')].some(holdsPersonalNumber);
  return text.length <= 40 && new RegExp(pattern, 'u').test(text) && !isGuarded;
}
