import {
  cleanInput,
  type Field,
  fits,
  isChoice,
  searchForm,
  searchOf,
  searchWords,
} from '../src/domain/engine/form.ts';
import { absenceOf, isAway } from '../src/domain/people/away.ts';
import { isPersonId, type People, type Person } from '../src/domain/people/people.ts';
import { personOf, unitOf } from '../src/domain/people/staff-list.ts';
import { type Day, isDay } from '../src/domain/time.ts';
import { choiceInput, dayInput, type Element, text, textInput } from './elements.ts';
import { nameOf } from './look.ts';
import type { InputId } from './press-data.ts';
import type { WordsBy } from './texts/keys.ts';
import { card, choices, dayText, labels, namesText, search, titles } from './texts.ts';

export interface Drawing {
  readonly people: People;
  readonly today: Day;
  /** The case system's name, for `{vs}`. */
  readonly vs: string;
}

/** The earlier input and the faults, by field. */
export interface Typed {
  readonly values?: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, string>>;
}

/**
 * The inputs of a form, one for each field that is not answered by buttons, each with its fault.
 * `scope` is the step or dialog that asks. An earlier value is shown again only when it fits its
 * field, because anything else may be a name, or part of a personal number (docs/routines.md).
 */
export function inputs(
  fields: readonly Field[],
  scope: string,
  drawing: Drawing,
  idOf: (field: string) => InputId,
  { values = {}, faults = {} }: Typed = {},
): Element[] {
  const asked = fields.filter(
    (field) => !(field.kind === 'one' && field.as !== undefined) && !hasNoChoice(field),
  );
  const long = longOf(asked);
  return asked.flatMap((field) => {
    if (isChoice(field) && long.has(field))
      return soughtInput(field, scope, drawing, idOf, long.size, { values, faults });
    const fault = faults[field.id];
    const value = values[field.id];
    const given = value === undefined ? undefined : cleanInput(field, value);
    const isWrong = fault !== undefined || (given !== undefined && !fits(field, given));
    const drawn = input(field, scope, drawing, idOf(field.id), isWrong ? '' : given);
    return fault === undefined ? [drawn] : [drawn, faultText(fault)];
  });
}

/**
 * The most choices that one form lists. A Teams message is at most 28 KB, and a card may hold
 * several forms.
 */
const MOST_LISTED = 60;
/** A field with no more choices than this is always listed. */
const FEW = 12;
const FEWEST_FOUND = 5;

/** The fields whose choices are too many to list together with the other fields of the form. */
function longOf(fields: readonly Field[]): ReadonlySet<Field> {
  const listed = fields.filter(isChoice);
  const total = listed.reduce((sum, { of }) => sum + of.length, 0);
  return new Set(total <= MOST_LISTED ? [] : listed.filter(({ of }) => of.length > FEW));
}

/**
 * A long choice: the user types a part of a name or a unit, and chooses among the hits. Each press
 * sends the typed text, so that nothing is stored in between. Earlier choices stay, unless the
 * search is for another one instead.
 */
function soughtInput(
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
  };
  const foundText =
    found.length === 0 ? search.none : found.length > most ? search.more(most) : search.choose;
  const fault = faults[field.id];
  const below = isNew
    ? [text(foundText, { size: 'Small', spacing: 'None' })]
    : fault === undefined
      ? []
      : [faultText(fault)];
  return [
    textInput(idOf(searchOf(field.id)), search.label(label)),
    ...(options.length === 0 ? [] : [choiceInput(idOf(field.id), label, options, how)]),
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

export function faultText(sentence: string): Element {
  return text(sentence, { color: 'Attention', size: 'Small', spacing: 'None' });
}

/**
 * True for a list that is empty for now, such as the therapists of a case without any. There is
 * nothing to draw.
 */
function hasNoChoice(field: Field): boolean {
  return (field.kind === 'one' || field.kind === 'several') && field.of.length === 0;
}

function input(
  field: Field,
  scope: string,
  drawing: Drawing,
  id: InputId,
  value: string | undefined,
): Element {
  const label = labelOf(scope, field.id, drawing.vs);
  switch (field.kind) {
    case 'day':
      return dayInput(id, label, value ?? field.initial);
    case 'one':
      return choiceInput(id, label, options(field, drawing), {
        value: value ?? field.initial,
        compact: field.of.length > 4,
      });
    case 'several':
      return choiceInput(id, label, options(field, drawing), {
        several: true,
        value: value ?? field.initial?.join(),
      });
    case 'caseNumber':
      return textInput(id, label, value);
  }
}

const known: WordsBy<string> = labels;

export function labelOf(scope: string, field: string, vs: string): string {
  const held = scope.startsWith('hold')
    ? { day: labels.held, therapists: labels.present }[field]
    : undefined;
  return (known[`${scope}/${field}`] ?? held ?? known[field] ?? field).replace('{vs}', vs);
}

type Choice = Extract<Field, { kind: 'one' | 'several' }>;

function options(field: Choice, drawing: Drawing): { value: string; title: string }[] {
  return field.of.map((value) => ({ value, title: optionTitle(field, value, drawing) }));
}

/**
 * The title of a choice: a word of ours, a day, a person, or a unit. People who are away, have left
 * or cannot take it are marked (E9, E25).
 */
function optionTitle(
  { id: field, cannot }: Choice,
  value: string,
  { people, today }: Drawing,
): string {
  const person = personOf(people, value);
  if (!person && isDay(value)) return dayText(value, today);
  if (!person && isPersonId(value)) return nameOf(people, value);
  if (!person)
    return choices[`${field}/${value}`] ?? choices[value] ?? unitOf(people, value)?.name ?? value;
  const name = distinctName(person, people);
  if (cannot?.includes(value)) return card.cannot(name);
  if (!isAway(value, people, today)) return name;
  const until = absenceOf(value, people, today)?.to;
  return card.away(name, until && dayText(until, today));
}

/** Two people of one name are told apart by their unit, or within one unit by their title (E25). */
function distinctName(person: Person, people: People): string {
  const others = people.staff.people.filter(
    ({ id, name }) => id !== person.id && name === person.name,
  );
  if (others.length === 0) return person.name;
  const units = ({ roles }: Person) =>
    namesText(unique(roles.map(({ unit }) => unitOf(people, unit)?.name ?? unit)));
  const isByUnit = others.every((other) => units(other) !== units(person));
  const by = isByUnit
    ? units(person)
    : namesText(unique(person.roles.map(({ role }) => titles[role])));
  return card.oneOf(person.name, by);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
