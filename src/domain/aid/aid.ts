import type { PersonId, Side } from '../people/people.ts';
import type { Day, Instant } from '../time.ts';
import type { Agreement } from './agreement.ts';
import type { AidEnd, GivenUp } from './events.ts';

/** The kinds of cases between VO and FH. */
export const aidKinds = ['watch', 'application', 'ongoing'] as const;
export type AidKind = (typeof aidKinds)[number];

/** The four ticks of a handover (S24–S27), and its giving side. */
export interface Handover {
  readonly n: number;
  readonly on: Day;
  readonly giver: Side;
  readonly done: ReadonlySet<string>;
  readonly hadPaperFile?: boolean;
}

/**
 * The state of a case between VO and FH, folded from its events. Exactly one unit answers for it at
 * every instant (I1).
 */
export interface Aid {
  readonly kind: AidKind;
  readonly row?: string;
  readonly routine: string;
  readonly vsNumber?: string;
  readonly opened: {
    readonly side: Side;
    readonly by: PersonId;
    readonly at: Instant;
    readonly on: Day;
  };
  readonly owner: { readonly side: Side; readonly n: number; readonly since: Instant };
  /** The named handläggare of each unit. */
  readonly people: Readonly<Partial<Record<Side, PersonId>>>;
  /** Since when each of them has been named. */
  readonly namedSince: Readonly<Partial<Record<Side, Instant>>>;
  /**
   * Set while the other unit is asked and has not taken it. The owner goes on answering for it
   * (S9).
   */
  readonly offer?: {
    readonly n: number;
    readonly to: Side;
    readonly at: Instant;
    readonly on: Day;
  };
  /** The colleague who is asked to take it, or to take over, inside the unit. */
  readonly asked?: {
    readonly n: number;
    readonly to: PersonId;
    readonly at: Instant;
    readonly on: Day;
  };
  /** Set when FH has given it up as opened by mistake, and VO is asked to take it back (E14). */
  readonly givenUp?: GivenUp;
  /** The person whom a manager last named to talk for the unit (E16). */
  readonly given?: { readonly n: number; readonly side: Side; readonly to: PersonId };
  readonly messageWritten?: boolean;
  /** Since when people are asked whether the person is admitted for another reason (S15). */
  readonly reason?: { readonly n: number; readonly at: Instant };
  readonly agreement?: Agreement;
  /** The agreement that was reached last. */
  readonly agreed?: Agreement;
  /** Set while the managers' decision must be written in the case notes (S30). */
  readonly toDocument?: { readonly n: number; readonly on: Day };
  readonly handover?: Handover;
  readonly vob?: {
    readonly n: number;
    readonly on: Day;
    readonly phase: 'investigate' | 'proposed';
    readonly again: boolean;
    readonly askedBy?: PersonId;
  };
  /** The day that VO's delegate decided on vob, and who that was (S21). */
  readonly decided?: { readonly n: number; readonly day: Day; readonly by: PersonId };
  readonly ended?: {
    readonly n: number;
    readonly at: Instant;
    readonly by: PersonId;
    readonly why: AidEnd;
    /**
     * The number of the watch that stays, when this one was a duplicate that FH had taken (E14).
     */
    readonly stays?: string;
    /** The state that it returns to when it is reopened (E1). */
    readonly before: Aid;
  };
}

/** Since when the owning person, or the watching unit, has had it (E14). */
export function heldSince(c: Aid): Instant {
  const { side, since } = c.owner;
  const isUnits = c.kind === 'watch' && side === 'VO';
  const named = isUnits ? undefined : c.namedSince[side];
  return named !== undefined && named > since ? named : since;
}

/**
 * E16: the unit that the managers, or the named superior, have decided on, while the decision is in
 * force: the unit is asked to take the case, or has it.
 */
export function decidedByManagers(c: Aid): Side | undefined {
  const verdict = c.agreed?.verdict;
  if (!verdict || verdict.by === 'handlers' || c.agreement) return undefined;
  return (c.offer?.to ?? c.owner.side) === verdict.to ? verdict.to : undefined;
}
