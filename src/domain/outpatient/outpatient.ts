import type { PersonId } from '../people/people.ts';
import type { Day, Instant } from '../time.ts';
import type { ClosingReason, MeetingKind, PauseScope, RemovalReason } from './events.ts';

/** A stated day, the number of its event, and the day before a correction (E1). */
export interface Stated {
  readonly n: number;
  readonly day: Day;
  readonly was?: Day;
}

export interface Therapist {
  readonly id: PersonId;
  /** The number of the assignment. */
  readonly n: number;
  readonly assignedOn: Day;
  informedOn?: Day;
  granted: boolean;
  carePlanSent?: number;
  carePlanSentOn?: Day;
  carePlanRead: boolean;
  /** The number of the assignment after which this therapist has consulted the others (R20). */
  consultedAfter: number;
}

export interface Meeting {
  booked?: Stated & {
    readonly by: PersonId;
    readonly for?: PersonId;
    readonly at: Instant;
    /** HH:MM, when a time of the day was given too. */
    readonly time?: string;
  };
  /** Set when a new time must be booked because one did not suit. */
  declined?: { readonly n: number; readonly by: PersonId };
  /** The times that it was missed since it was last held (E7). */
  missed: { readonly n: number; readonly on: Day }[];
  held: Held[];
}

/** A talk that counts, the therapists who took part, and the other therapists of the case. */
export interface Held extends Stated {
  readonly present: readonly PersonId[];
  readonly absent: readonly PersonId[];
}

/** A change to carry through (R12–R13, R28–R29): since when, and its parts that are done. */
export interface Change {
  readonly n: number;
  readonly on: Day;
  done: ReadonlySet<string>;
}

/**
 * Reminders held back until a day (E8). Old events have the scope `case`, which held back
 * everything for everybody.
 */
export interface Pause {
  readonly n: number;
  readonly until: Day;
  readonly scope: PauseScope | 'case';
  /** The person who paused, or the one for whom it was done. */
  readonly whose: PersonId;
}

/** The state of an outpatient case (öppenvårdsinsats), folded from its events. */
export interface Outpatient {
  unit: string;
  socialWorker: PersonId;
  /** The number of the event that made this person the socialsekreterare. */
  socialWorkerSince: number;
  openedBy: PersonId;
  openedOn: Day;
  vsNumber?: string;
  decided: Stated;
  ordered: Stated;
  started?: Stated;
  call?: { readonly n: number; readonly on: Day };
  therapists: Therapist[];
  removed: {
    readonly id: PersonId;
    readonly n: number;
    readonly on: Day;
    readonly why: RemovalReason;
    readonly revoke: boolean;
  }[];
  /** Since when the manager must name a therapist (R16). Absent when that is done. */
  toAssign?: { readonly n: number; readonly on: Day };
  firstAssigned?: { readonly n: number; readonly day: Day };
  lastAssigned: number;
  meetings: Record<MeetingKind, Meeting>;
  plan?: {
    readonly n: number;
    readonly on: Day;
    readonly together: boolean;
    readonly by: PersonId;
  };
  planExpected?: Day;
  managerAsked?: { readonly n: number; readonly on: Day; readonly by: PersonId };
  planUpdate?: { readonly n: number; readonly on: Day };
  care?: Change | undefined;
  treatment?: Change | undefined;
  pauses: readonly Pause[];
  ending?: { readonly n: number; readonly on: Day };
  closed?: {
    readonly n: number;
    readonly at: Instant;
    readonly by: PersonId;
    readonly why: ClosingReason;
  };
}

/** True for the same pause: there is one of all, one of the unit, and one of each therapist. */
export function isSamePause(
  one: Pick<Pause, 'scope' | 'whose'>,
  other: Pick<Pause, 'scope' | 'whose'>,
): boolean {
  return one.scope === other.scope && (one.scope !== 'own' || one.whose === other.whose);
}
