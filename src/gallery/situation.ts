import type { CheckEvent } from '../domain/aid/link-check/check-events.ts';
import { type CaseDocument, isOfKind } from '../domain/case-document.ts';
import { stateOf } from '../domain/case-state.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { CaseKind, StateOf } from '../domain/kinds.ts';
import type { Absence, Staff } from '../domain/people/people.ts';
import { usualSettings } from '../domain/settings.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { demoStaff, type Name } from './demo-staff.ts';

/** What a check of Link is made of when it comes due. */
export type PlayedCheckDue = Omit<Extract<CheckEvent, { type: 'checkDue' }>, 'type' | 'person'> & {
  readonly person: Name;
};

/** The case's number and the place where it is played, as far as they differ from the usual. */
export interface Scene {
  /** The case's id, such as `OV-2026-0001`. */
  readonly id?: string;
  readonly vsNumber?: string;
  readonly staff?: Staff;
  readonly absences?: readonly Absence[];
  readonly planCountedFrom?: Situation['settings']['planCountedFrom'];
  readonly settings?: Partial<Situation['settings']>;
  readonly channels?: Situation['people']['channels'];
}

/** A case as it stands at a moment. */
export interface Played {
  readonly doc: CaseDocument;
  readonly s: Situation;
  /** The other cases that its card speaks of. */
  readonly beside?: readonly CaseDocument[] | undefined;
  /** The checks of Link before it that nobody confirmed. */
  readonly before?: readonly CaseDocument<'check'>[] | undefined;
}

/**
 * The situation at an instant, with the demo staff and the usual settings unless the scene has its
 * own.
 */
export function situationAt(
  now: Instant,
  scene: Scene = {},
  absences: readonly Absence[] = [],
): Situation {
  return {
    now,
    today: dayOf(now),
    people: {
      staff: scene.staff ?? demoStaff,
      absences,
      ...(scene.channels ? { channels: scene.channels } : {}),
    },
    settings: {
      ...usualSettings,
      planCountedFrom: scene.planCountedFrom ?? 'initialMeeting',
      ...scene.settings,
    },
  };
}

/** The state of a case that is of one of these kinds. Throws for a case of another kind. */
export function stateIn<K extends CaseKind>(doc: CaseDocument, ...kinds: readonly K[]): StateOf<K> {
  if (!isOfKind(doc, ...kinds)) throw new Error(`${doc.id} is of the kind ${doc.kind}`);
  return stateOf(doc);
}
