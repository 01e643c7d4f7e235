import {
  type Field,
  isChoice,
  searchForm,
  searchOf,
  searchWords,
} from '../src/domain/engine/form.ts';
import { personOf, unitOf } from '../src/domain/people/staff-list.ts';
import { askedWords } from './asked-words.ts';
import { type Choice, optionTitle, unique } from './choice-titles.ts';
import { type Element, text } from './elements.ts';
import { type Drawing, faultText, labelOf, type Typed } from './field-words.ts';
import { choiceInput, textInput } from './input-elements.ts';
import type { InputId } from './press-data.ts';
import { MARK } from './required.ts';
import { search } from './texts.ts';

/**
 * The most choices that one form lists. A Teams message is at most 28 KB, and a card may hold
 * several forms.
 */
const MOST_LISTED = 60;
/** A field with no more choices than this is always listed. */
const FEW = 12;
const FEWEST_FOUND = 5;

/** The fields whose choices are too many to list together with the other fields of the form. */
export function longOf(fields: readonly Field[]): ReadonlySet<Field> {
  const listed = fields.filter(isChoice);
  const total = listed.reduce((sum, { of }) => sum + of.length, 0);
  return new Set(total <= MOST_LISTED ? [] : listed.filter(({ of }) => of.length > FEW));
}

/**
 * A long choice: the user types a part of a name or a unit, and chooses among the hits. Each press
 * sends the typed text, so that nothing is stored in between. Earlier choices stay, unless the
 * search is for another one instead.
 */
export function soughtInput(
  field: Choice,
  scope: string,
  drawing: Drawing,
  idOf: (field: string) => InputId,
  among: number,
  { values = {}, faults = {} }: Typed,
): Element[] {
  const label = labelOf(scope, field.id, drawing.vs);
  const words = searchWords(values[searchOf(field.id)]);
  const isNew = words.length > 0;
  const given =
    values[field.id] ?? (field.kind === 'one' ? field.initial : field.initial?.join()) ?? '';
  const chosen =
    isNew && field.kind === 'one'
      ? []
      : given.split(',').filter((value) => field.of.includes(value));
  const found = isNew ? field.of.filter((value) => isFoundBy(words, field, value, drawing)) : [];
  const most = Math.max(FEWEST_FOUND, Math.floor(MOST_LISTED / 2 / among));
  const listed = unique([...chosen, ...found.slice(0, most)]);
  const options = listed.map((value) => ({ value, title: optionTitle(field, value, drawing) }));
  const how = {
    several: field.kind === 'several',
    value: chosen.join(),
    compact: field.kind === 'one' && listed.length > 4,
    errorMessage: askedWords(field, scope, drawing.today),
  };
  const foundText =
    found.length === 0 ? search.none : found.length > most ? search.more(most) : search.choose;
  const fault = faults[field.id];
  const below = isNew
    ? [text(foundText, { size: 'Small', spacing: 'None' })]
    : fault === undefined
      ? []
      : [faultText(fault)];
  // Once somebody can be chosen in the list, nothing more need be searched for.
  const isFree = options.length > 0 || field.optional === true;
  return [
    textInput(idOf(searchOf(field.id)), `${search.label(label)}${isFree ? search.free : MARK}`),
    ...(options.length === 0
      ? []
      : [choiceInput(idOf(field.id), field.optional ? label : `${label}${MARK}`, options, how)]),
    ...below,
  ];
}

/** True when each word occurs in the name, the unit or another title of the choice. */
function isFoundBy(
  words: readonly string[],
  field: Choice,
  value: string,
  drawing: Drawing,
): boolean {
  const roles = personOf(drawing.people, value)?.roles ?? [];
  const units = roles.map(({ unit }) => unitOf(drawing.people, unit)?.name ?? '');
  const text = searchForm([optionTitle(field, value, drawing), ...units].join(' '));
  return words.every((word) => text.includes(word));
}
