import { type Field, isOfKind } from '../src/domain/form.ts';
import { absenceOf, isAway, type People, personOf, unitOf } from '../src/domain/people.ts';
import { type Day, isDay } from '../src/domain/time.ts';
import { choiceInput, dayInput, type Element, textInput } from './elements.ts';
import { card, choices, dayText, labels } from './texts.ts';

export interface Drawing {
  readonly people: People;
  readonly today: Day;
  /** The case system's name, for `{vs}`. */
  readonly vs: string;
}

/**
 * The inputs of a form: one for each field, but not for those that are buttons. `scope` is the step or dialog that asks. Of the values
 * that were typed before only those stand there again that fit their field: anything else may be a name (ROUTINES 7).
 */
export function inputs(
  fields: readonly Field[],
  scope: string,
  drawing: Drawing,
  idOf: (field: string) => string,
  values: Readonly<Record<string, string>> = {},
): Element[] {
  return fields
    .filter((field) => !(field.kind === 'one' && field.as === 'buttons') && !hasNoChoice(field))
    .map((field) => input(field, scope, drawing, idOf(field.id), again(field, values[field.id])));
}

function again(field: Field, value: string | undefined): string | undefined {
  return value !== undefined && isOfKind(field, value) ? value : undefined;
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

function options(
  field: { readonly id: string; readonly of: readonly string[] },
  drawing: Drawing,
): { value: string; title: string }[] {
  return field.of.map((value) => ({ value, title: optionTitle(field.id, value, drawing) }));
}

/** A choice is a word of ours, a day, a person, or a unit; who is away is marked (ROUTINES 6). */
function optionTitle(field: string, value: string, { people, today }: Drawing): string {
  const person = personOf(people, value);
  if (!person && isDay(value)) return dayText(value, today);
  if (!person) return choices[`${field}/${value}`] ?? choices[value] ?? unitOf(people, value)?.name ?? value;
  if (!isAway(value, people, today)) return person.name;
  const until = absenceOf(value, people, today)?.to;
  return card.away(person.name, until && dayText(until, today));
}
