import type { PersonId } from '../src/domain/people.ts';
import { type People, personOf } from '../src/domain/people.ts';

/** What a municipality decides about how the cards read (E21). */
export interface Look {
  /** The case system's name, such as Procapita. */
  readonly caseSystem: string;
  readonly cardAction: 'execute' | 'submit';
  readonly routine: { readonly version: string; readonly validUntil: string; readonly owner: string };
}

/** A card as it is sent: the summary is its first sentence, which is what a locked phone may show. */
export interface CardMessage {
  readonly card: object;
  readonly summary: string;
}

export function nameOf(people: People, id: PersonId | undefined): string {
  return personOf(people, id)?.name ?? '?';
}
