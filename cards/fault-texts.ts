import { type Field, faultsIn } from '../src/domain/engine/form.ts';
import type { People } from '../src/domain/people/people.ts';
import { type Day, holidayOn, isWorkingDay } from '../src/domain/time.ts';
import { askedWords } from './asked-words.ts';
import { labelOf } from './field-words.ts';
import type { Form } from './form.ts';
import { bylineOf, type Look, nameOf } from './look.ts';
import { askFor, atField } from './texts/ask-for.ts';
import {
  dayText,
  holidays,
  instantText,
  namesText,
  refusals,
  roleDoers,
  shortLabel,
} from './texts.ts';

type Refusal = { readonly code: string } & Readonly<Record<string, unknown>>;

/** The faults of each field of a form, and those of no field. */
export interface FaultTexts {
  readonly faults: Readonly<Record<string, string>>;
  readonly notices: readonly string[];
}

/**
 * A refused form in sentences, one at each field (docs/design.md). The sentence above says that
 * something must be changed.
 */
export function faultTexts(
  refusal: Refusal,
  form: Form,
  people: People,
  today: Day,
  look: Look,
  scope: string,
): FaultTexts {
  const faults: Record<string, string> = {};
  const notices: string[] = [];
  const found = faultsIn(refusal);
  for (const fault of found.length === 0 ? [refusal] : found) {
    const field = 'field' in fault ? form.fields.find(({ id }) => id === fault.field) : undefined;
    const alone = refusalText({ ...fault }, people, today, look, scope, form.labels);
    if (field === undefined || isSearch(fault)) notices.push(alone);
    else {
      const words = textAtField({ ...fault }, field, scope, today) ?? alone;
      if (field.kind === 'one' && field.as === 'buttons') notices.push(words);
      else faults[field.id] = words;
    }
  }
  return { faults, notices: [...notices, ...markedTexts(Object.keys(faults).length)] };
}

/**
 * True for a search. The user has made no mistake, so that no fault is marked and the hits stand in
 * the field.
 */
export function isSearch({ code }: { readonly code: string }): boolean {
  return code === 'sought';
}

/** The sentence that says how many fields are marked. */
export function markedTexts(count: number): string[] {
  return count === 0 ? [] : [count === 1 ? refusals.oneMarked() : refusals.several()];
}

/**
 * A fault as it is said at its own field, which names the question already. Undefined when its
 * sentence is the same everywhere.
 */
export function textAtField(
  fault: Refusal,
  field: Field,
  scope: string,
  today: Day,
): string | undefined {
  if (fault.code === 'missing') return askedWords(field, scope, today);
  const facts: Record<string, string> = {};
  for (const bound of ['latest', 'earliest'])
    if (typeof fault[bound] === 'string') facts[bound] = dayText(fault[bound], today);
  return short[fault.code]?.(facts);
}

/**
 * A refusal as a sentence that stands alone (texts/refusals.ts), with names, days and labels in place
 * of ids.
 */
export function refusalText(
  refusal: Refusal,
  people: People,
  today: Day,
  look: Look,
  scope = '',
  labels: Readonly<Record<string, string>> = {},
): string {
  const facts: Record<string, string> = { link: look.linkName };
  if (refusal.code === 'missing') {
    const own = askFor.fields[`${scope}/${refusal.field}`];
    if (own !== undefined) return own;
  }
  for (const [key, value] of Object.entries(refusal)) {
    if (key === 'whose' && Array.isArray(value)) facts.whose = namesText(value.map(doerOf));
    if (typeof value !== 'string') continue;
    const whose = typeof refusal.for === 'string' ? { for: refusal.for } : {};
    if (key === 'by') facts.by = bylineOf(people, { by: value, ...whose });
    else if (key === 'at') facts.at = instantText(value, today);
    else if (key === 'day') Object.assign(facts, freeText(value), { day: dayText(value, today) });
    else if (key === 'field') facts.field = shortLabel(labels[value] ?? labelOf(scope, value, ''));
    else if (key === 'who') facts.who = whoText(people, value);
    else if (['latest', 'earliest', 'since', 'until', 'due'].includes(key))
      facts[key] = dayText(value, today);
    else facts[key] = value;
  }
  return (sentences[refusal.code] ?? refusals.fault)(facts);
}

type Sentences = Readonly<Record<string, (facts: Readonly<Record<string, string>>) => string>>;
const sentences: Sentences = refusals;
const short: Sentences = atField;
const doers: Readonly<Record<string, string>> = roleDoers;

function doerOf(role: string): string {
  return doers[role] ?? role;
}

/** The holiday that a day is, or else that it is no working day. */
function freeText(day: Day): Record<string, string> {
  const holiday = holidayOn(day);
  if (holiday !== undefined) return { holiday: holidays[holiday] };
  return isWorkingDay(day) ? {} : { isFree: 'yes' };
}

function whoText(people: People, seat: string): string {
  const id = seat.slice(seat.indexOf(':') + 1);
  return nameOf(
    people,
    seat.startsWith('manager:') ? people.staff.units.find((unit) => unit.id === id)?.manager : id,
  );
}
