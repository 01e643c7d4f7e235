import type { EventBody, Recorded } from '../engine/step.ts';
import type { People, PersonId } from './people.ts';
import { lastKnown } from './staff-list.ts';

/**
 * The event with today's names of the people it concerns (docs/design.md), so that its history can
 * be read without a staff list.
 */
export function withNames<E extends EventBody>(event: Recorded<E>, people: People): Recorded<E> {
  const known = textValuesIn(event).flatMap((word) => lastKnown(people, word) ?? []);
  const names = Object.fromEntries(known.map(({ id, name }) => [id, name]));
  return known.length === 0 ? event : { ...event, names };
}

const idsByEvents = new WeakMap<object, ReadonlySet<string>>();

/**
 * True when any of these events concerns the person. It searches all values of the events, so that
 * a new type of event needs no table here.
 */
export function isNamedIn(events: readonly Recorded<EventBody>[], id: PersonId): boolean {
  let words = idsByEvents.get(events);
  if (!words) {
    words = new Set(events.flatMap(textValuesIn));
    idsByEvents.set(events, words);
  }
  return words.has(id);
}

const namesByEvents = new WeakMap<object, Readonly<Record<PersonId, string>>>();

/** The people whom these events name, each with the latest name in them. */
export function namesIn(
  events: readonly Recorded<EventBody>[],
): Readonly<Record<PersonId, string>> {
  let names = namesByEvents.get(events);
  if (!names) {
    names = Object.assign({}, ...events.map((event) => event.names ?? {})) as Record<
      PersonId,
      string
    >;
    namesByEvents.set(events, names);
  }
  return names;
}

/**
 * Every text value in an event, ids of persons among them. A task that concerns one person is
 * `step@n:person`.
 */
function textValuesIn(event: Recorded<EventBody>): string[] {
  return Object.entries(event).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'task') return [String(value).replace(/^[^:]*:/, '')];
    return key === 'names' ? [] : stringsIn(value);
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
