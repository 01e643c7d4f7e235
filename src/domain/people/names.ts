import type { EventBody, Recorded } from '../engine/step.ts';
import { lastKnown, type People, type PersonId } from './people.ts';

/** The event with the names of those whom it concerns, as they are today (DESIGN 3): its history is then read without a staff list. */
export function withNames<E extends EventBody>(event: Recorded<E>, people: People): Recorded<E> {
  const known = wordsIn(event).flatMap((word) => lastKnown(people, word) ?? []);
  const names = Object.fromEntries(known.map(({ id, name }) => [id, name]));
  return known.length === 0 ? event : { ...event, names };
}

const idsByEvents = new WeakMap<object, ReadonlySet<string>>();

/** Whether any of these events concerns the person; read off what they say, so that a new type of event needs no table here. */
export function isNamedIn(events: readonly Recorded<EventBody>[], id: PersonId): boolean {
  let words = idsByEvents.get(events);
  if (!words) {
    words = new Set(events.flatMap(wordsIn));
    idsByEvents.set(events, words);
  }
  return words.has(id);
}

const namesByEvents = new WeakMap<object, Readonly<Record<PersonId, string>>>();

/** Everybody whom these events name, by the last name that they had in them. */
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

/** Every word that stands in an event, a person's id among them. A task is `step@n:person` where it concerns one. */
function wordsIn(event: Recorded<EventBody>): string[] {
  return Object.entries(event).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'task') return [String(value).replace(/^[^:]*:/, '')];
    return key === 'names' ? [] : stringsIn(value);
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
