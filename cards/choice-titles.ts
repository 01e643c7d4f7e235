import type { Field } from '../src/domain/engine/form.ts';
import { absenceOf, isAway } from '../src/domain/people/away.ts';
import { isPersonId, type People, type Person, type Staff } from '../src/domain/people/people.ts';
import { personOf, unitOf } from '../src/domain/people/staff-list.ts';
import { isDay } from '../src/domain/time.ts';
import type { Drawing } from './field-words.ts';
import { nameOf } from './look.ts';
import { card, choices, dayText, namesText, titles } from './texts.ts';

export type Choice = Extract<Field, { kind: 'one' | 'several' }>;

export function options(field: Choice, drawing: Drawing): { value: string; title: string }[] {
  return field.of.map((value) => ({ value, title: optionTitle(field, value, drawing) }));
}

/**
 * The title of a choice: a word of ours, a day, a person, or a unit. People who are away, have left
 * or cannot take it are marked (E9, E25).
 */
export function optionTitle(
  { id: field, cannot, showsLoad }: Choice,
  value: string,
  { people, today, loads }: Drawing,
): string {
  const person = personOf(people, value);
  if (!person && isDay(value)) return dayText(value, today);
  if (!person && isPersonId(value)) return nameOf(people, value);
  if (!person)
    return choices[`${field}/${value}`] ?? choices[value] ?? unitOf(people, value)?.name ?? value;
  const load = showsLoad ? loads?.[value] : undefined;
  const own = distinctName(person, people);
  const name = load === undefined ? own : card.loaded(own, load);
  if (cannot?.includes(value)) return card.cannot(name);
  if (!isAway(value, people, today)) return name;
  const until = absenceOf(value, people, today)?.to;
  return card.away(name, until && dayText(until, today));
}

/** Two people of one name are told apart by their unit, or within one unit by their title (E25). */
function distinctName(person: Person, people: People): string {
  const others = namesakesOf(person, people.staff).filter(({ id }) => id !== person.id);
  if (others.length === 0) return person.name;
  const units = ({ roles }: Person) =>
    namesText(unique(roles.map(({ unit }) => unitOf(people, unit)?.name ?? unit)));
  const isByUnit = others.every((other) => units(other) !== units(person));
  const by = isByUnit
    ? units(person)
    : namesText(unique(person.roles.map(({ role }) => titles[role])));
  return card.oneOf(person.name, by);
}

const byName = new WeakMap<Staff, ReadonlyMap<string, readonly Person[]>>();

/** Everybody of this name. A staff list never changes once it is read, so it is sorted once. */
function namesakesOf({ name }: Person, staff: Staff): readonly Person[] {
  const known = byName.get(staff) ?? sortByName(staff);
  byName.set(staff, known);
  return known.get(name) ?? [];
}

function sortByName({ people }: Staff): ReadonlyMap<string, readonly Person[]> {
  const sorted = new Map<string, Person[]>();
  for (const person of people)
    sorted.set(person.name, [...(sorted.get(person.name) ?? []), person]);
  return sorted;
}

export function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
