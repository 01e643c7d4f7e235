import type { DaySwap } from './aid/link-check/day-swap.ts';
import type { Rota } from './aid/link-check/rota.ts';
import type { Cover } from './aid/link-check/uncovered-days.ts';
import type { Side } from './people/people.ts';
import type { Instant } from './time.ts';
import type { Waking } from './waking-document.ts';

export type { Rota } from './aid/link-check/rota.ts';

/**
 * A unit's duty to check Link (S5, S12): its rota (bevakningslista, E12), and the instant up to
 * which its checks have been opened. It wakes at the time of each check, and opens that check and
 * all that a stopped bot has missed.
 */
export interface DutyDocument extends Waking, Rota {
  readonly kind: 'duty';
  readonly side: Side;
  /** The time of the last check that the duty has opened. It opens the ones after that. */
  readonly madeUpTo: Instant;
  /** The coming days that nobody can check, as the manager has been told of them (E12). */
  readonly cover?: Cover;
  /** Two people who change days, until the answer has been told (E12). */
  readonly swaps?: readonly DaySwap[];
}
