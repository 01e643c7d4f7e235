import { type Field, fits, givenFor } from '../src/domain/form.ts';
import { absenceOf, isAway, isPersonId, type People, type Person, personOf, unitOf } from '../src/domain/people.ts';
import { type Day, isDay } from '../src/domain/time.ts';
import { choiceInput, dayInput, type Element, text, textInput } from './elements.ts';
import { nameOf } from './look.ts';
import { card, choices, dayText, labels, namesText, titles } from './texts.ts';

export interface Drawing {
  readonly people: People;
  readonly today: Day;
  /** The case system's name, for `{vs}`. */
  readonly vs: string;
}

/** What was typed before, and what is wrong with it, by field. */
export interface Typed {
  readonly values?: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, string>>;
}

/**
 * The inputs of a form: one for each field, but not for those that are buttons, each with what is wrong in it. `scope` is the step or
 * dialog that asks. Of the values that were typed before only those stand there again that fit their field: anything else may be a
 * name, or part of a personal number (ROUTINES 7).
 */
export function inputs(
  fields: readonly Field[],
  scope: string,
  drawing: Drawing,
  idOf: (field: string) => string,
  { values = {}, faults = {} }: Typed = {},
): Element[] {
  return fields
    .filter((field) => !(field.kind === 'one' && field.as !== undefined) && !hasNoChoice(field))
    .flatMap((field) => {
      const fault = faults[field.id];
      const value = values[field.id];
      const given = value === undefined ? undefined : givenFor(field, value);
      const isWrong = fault !== undefined || (given !== undefined && !fits(field, given));
      const drawn = input(field, scope, drawing, idOf(field.id), isWrong ? '' : given);
      return fault === undefined ? [drawn] : [drawn, faultText(fault)];
    });
}

/** What is wrong in a field, beneath it. */
export function faultText(sentence: string): Element {
  return text(sentence, { color: 'Attention', size: 'Small', spacing: 'None' });
}

/** A list that is empty for now, such as the therapists of a case that has none: there is nothing to draw. */
function hasNoChoice(field: Field): boolean {
  return (field.kind === 'one' || field.kind === 'several') && field.of.length === 0;
}

function input(field: Field, scope: string, drawing: Drawing, id: string, value: string | undefined): Element {
  const label = labelOf(scope, field.id, drawing.vs);
  switch (field.kind) {
    case 'day':
      return dayInput(id, label, value ?? field.initial);
    case 'one':
      return choiceInput(id, label, options(field, drawing), { value: value ?? field.initial, compact: field.of.length > 4 });
    case 'several':
      return choiceInput(id, label, options(field, drawing), { several: true, value: value ?? field.initial?.join() });
    case 'vsNumber':
      return textInput(id, label, value);
  }
}

export function labelOf(scope: string, field: string, vs: string): string {
  const held = scope.startsWith('hold') ? { day: labels.held, therapists: labels.present }[field] : undefined;
  return (labels[`${scope}/${field}`] ?? held ?? labels[field] ?? field).replace('{vs}', vs);
}

type Choice = Extract<Field, { kind: 'one' | 'several' }>;

function options(field: Choice, drawing: Drawing): { value: string; title: string }[] {
  return field.of.map((value) => ({ value, title: optionTitle(field, value, drawing) }));
}

/** A choice is a word of ours, a day, a person, or a unit; who is away, has left or cannot take it is marked (E9, E25). */
function optionTitle({ id: field, cannot }: Choice, value: string, { people, today }: Drawing): string {
  const person = personOf(people, value);
  if (!person && isDay(value)) return dayText(value, today);
  if (!person && isPersonId(value)) return nameOf(people, value);
  if (!person) return choices[`${field}/${value}`] ?? choices[value] ?? unitOf(people, value)?.name ?? value;
  const name = distinctName(person, people);
  if (cannot?.includes(value)) return card.cannot(name);
  if (!isAway(value, people, today)) return name;
  const until = absenceOf(value, people, today)?.to;
  return card.away(name, until && dayText(until, today));
}

/** Two people of one name are told apart by their unit, or within one unit by their title (E25). */
function distinctName(person: Person, people: People): string {
  const others = people.staff.people.filter(({ id, name }) => id !== person.id && name === person.name);
  if (others.length === 0) return person.name;
  const units = ({ roles }: Person) => namesText(unique(roles.map(({ unit }) => unitOf(people, unit)?.name ?? unit)));
  const isByUnit = others.every((other) => units(other) !== units(person));
  const by = isByUnit ? units(person) : namesText(unique(person.roles.map(({ role }) => titles[role])));
  return card.oneOf(person.name, by);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
