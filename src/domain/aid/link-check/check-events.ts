import type { Since } from '../../engine/version.ts';
import type { PersonId, Side } from '../../people/people.ts';
import type { Day, Instant } from '../../time.ts';

export interface CheckDue {
  readonly side: Side;
  readonly day: Day;
  /** The number of the check within its day, from 1. */
  readonly turn: number;
  readonly due: Instant;
  /** When the next check is due. A receipt after that counts as given afterwards. */
  readonly until: Instant;
  /** At FH the person with the watches, at VO the person listed for the day (E12). */
  readonly person?: PersonId;
  /** The last day that was watched before days off (S6). */
  readonly since?: Day;
  /** The time of the check before, when nobody has confirmed it (E13). */
  readonly missed?: Instant;
}

/**
 * What can have happened with one check of Link. No event says that nobody confirmed it: that
 * follows from the clock (I4).
 */
export type CheckEvent =
  | ({ readonly type: 'checkDue' } & CheckDue)
  | { readonly type: 'checkToday' }
  | { readonly type: 'checkDeclined' }
  | { readonly type: 'checkAsked'; readonly to: PersonId }
  /** The manager calls in an absent person when nobody is at work (E12). */
  | { readonly type: 'checkCalledIn'; readonly to: PersonId }
  | { readonly type: 'checkConfirmed'; readonly found: 'nothing' | 'something' }
  /** "Jag bevakade också": confirmed when the next check was already due (E13). */
  | { readonly type: 'checkConfirmedAfterwards' };

/** The version in which each type came. A new type is added here with the next version. */
export const checkSince = {
  checkDue: 1,
  checkToday: 1,
  checkDeclined: 1,
  checkAsked: 1,
  checkConfirmed: 1,
  checkConfirmedAfterwards: 2,
  checkCalledIn: 2,
} as const satisfies Since<CheckEvent['type']>;

/** When it was confirmed and by whom. `for` is set when that was a deputy (E9). */
export interface Receipt {
  readonly at: Instant;
  readonly by: PersonId;
  readonly for?: PersonId;
}

export interface Check extends CheckDue {
  /** The person who said "Jag bevakar i dag". */
  readonly today?: PersonId;
  readonly declined?: { readonly n: number; readonly by: readonly PersonId[] };
  readonly asked?: {
    readonly n: number;
    readonly to: PersonId;
    readonly by: PersonId;
    readonly calledIn?: true;
  };
  /** When somebody else was last asked to make it. */
  readonly passedOn?: Instant;
  readonly confirmed?: { readonly n: number } & Receipt;
  /** The receipt that came after the next check was due. */
  readonly afterwards?: Receipt;
}
