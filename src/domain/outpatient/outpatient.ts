import type { PersonId } from '../people/people.ts';
import type { Day, Instant } from '../time.ts';
import type { ClosingReason, MeetingKind, PauseScope, RemovalReason } from './events.ts';

/** A day somebody has stated, the number of the event it stands in, and what it was before it was corrected (E1). */
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
  booked?: Stated & { readonly by: PersonId; readonly for?: PersonId; readonly at: Instant };
  /** The events since which a time is to be booked: a time that did not suit, a meeting that did not come off. */
  declined?: { readonly n: number; readonly by: PersonId };
  /** The times it has not come off since it was last held (E7). */
  missed: { readonly n: number; readonly on: Day }[];
  held: Held[];
}

/** A talk that counts, the therapists who were there, and those of the case who were not. */
export interface Held extends Stated {
  readonly present: readonly PersonId[];
  readonly absent: readonly PersonId[];
}

/** A change to be carried through (R12–R13, R28–R29): since when, and what of it is done. */
export interface Change {
  readonly n: number;
  readonly on: Day;
  done: ReadonlySet<string>;
}

/** Reminders held back until a day (E8). Of the scope `case` are those of before, which held back everything for everybody. */
export interface Pause {
  readonly n: number;
  readonly until: Day;
  readonly scope: PauseScope | 'case';
  /** Who paused, or in whose place it was done. */
  readonly whose: PersonId;
}

/** An outpatient case (öppenvårdsinsats) as its events tell it. */
export interface Outpatient {
  unit: string;
  socialWorker: PersonId;
  /** The number of the event since which it is that person. */
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
  /** Since when the manager is to name a therapist (R16); absent when that is done. */
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

/** One pause of all, one of the unit, and one of each therapist. */
export function isSamePause(
  one: Pick<Pause, 'scope' | 'whose'>,
  other: Pick<Pause, 'scope' | 'whose'>,
): boolean {
  return one.scope === other.scope && (one.scope !== 'own' || one.whose === other.whose);
}
