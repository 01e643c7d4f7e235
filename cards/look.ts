import type { Stamp } from '../src/domain/engine/step.ts';
import { BY_TIME, type People, type PersonId } from '../src/domain/people/people.ts';
import { leaverOf, personOf } from '../src/domain/people/staff-list.ts';
import type { CaseView } from '../src/domain/view.ts';
import { card, persons } from './texts.ts';

export type { Look, RoutineFacts } from '../src/domain/look-settings.ts';

/** A card as it is sent. The summary is its first sentence, which a locked phone may show. */
export interface CardMessage {
  readonly card: object;
  readonly summary: string;
  /** E29: what the reader has to do and by when, on a card with fields to fill in. */
  readonly todo?: string | undefined;
}

/**
 * The name of a person, never an id. A person who has left is called by their last name in the
 * staff list (E9).
 */
export function nameOf(people: People, id: PersonId | undefined): string {
  if (id === undefined) return persons.nobody;
  if (id === BY_TIME) return persons.bot;
  const known = personOf(people, id);
  if (known) return known.name;
  const left = leaverOf(people, id);
  return left ? persons.left(left.name) : persons.someoneLeft;
}

/**
 * The name of a person in an event: that day's name, or the last known name of a person who has
 * left.
 */
export function nameAtEvent(people: People, event: Pick<Stamp, 'names'>, id: PersonId): string {
  const then = event.names?.[id];
  if (then === undefined || leaverOf(people, id)) return nameOf(people, id);
  return personOf(people, id) ? then : persons.left(then);
}

/** The person who did it, and for whom: "Simon Prov för Sara Exempel" (E9). */
export function bylineOf(people: People, done: Partial<Stamp> & Pick<Stamp, 'by'>): string {
  const by = nameAtEvent(people, done, done.by);
  return done.for === undefined ? by : card.standIn(by, nameAtEvent(people, done, done.for));
}

/** The person who made the event of that number, and for whom. */
export function doneBy({ doc, s }: Pick<CaseView, 'doc' | 's'>, n: number): string {
  const event = doc.events[n - 1];
  return event ? bylineOf(s.people, event) : persons.nobody;
}
