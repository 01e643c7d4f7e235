import type { PersonId } from '../src/domain/people.ts';
import { type People, personOf } from '../src/domain/people.ts';

/** What a municipality decides about how the cards read (E21). */
export interface Look {
  /** The names of the case systems: of individ- och familjeomsorg, such as Procapita, and of the units for aid, such as Magna Cura. */
  readonly caseSystem: string;
  readonly aidSystem: string;
  /** The name of the system shared with the Region's hospitals. */
  readonly linkName: string;
  /** Where the Region's own routine is read (S13). */
  readonly regionRoutine?: string | undefined;
  readonly cardAction: 'execute' | 'submit';
  readonly routine: RoutineFacts;
  readonly aidRoutine: RoutineFacts;
  /** The day that both managers approved the tables (E21). */
  readonly tablesApproved?: string | undefined;
}

/** What "Om rutinen" says of a routine. */
export interface RoutineFacts {
  readonly version: string;
  readonly validUntil: string;
  readonly owner: string;
}

/** A card as it is sent: the summary is its first sentence, which is what a locked phone may show. */
export interface CardMessage {
  readonly card: object;
  readonly summary: string;
}

export function nameOf(people: People, id: PersonId | undefined): string {
  return personOf(people, id)?.name ?? '?';
}
