import type { PersonId } from '../src/domain/people.ts';
import { type People, personOf } from '../src/domain/people.ts';

export type { Look, RoutineFacts } from '../src/domain/settings.ts';

/** A card as it is sent: the summary is its first sentence, which is what a locked phone may show. */
export interface CardMessage {
  readonly card: object;
  readonly summary: string;
}

export function nameOf(people: People, id: PersonId | undefined): string {
  return personOf(people, id)?.name ?? '?';
}
