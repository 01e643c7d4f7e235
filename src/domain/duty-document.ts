import type { Cover } from './aid/link-check/uncovered-days.ts';
import type { PersonId, Side } from './people/people.ts';
import type { Day, Instant } from './time.ts';
import type { Waking } from './waking-document.ts';

/**
 * A unit's duty to check Link (S5, S12): its rota (bevakningslista, E12), and the instant up to
 * which its checks have been opened. It wakes at the time of each check, and opens that check and
 * all that a stopped bot has missed.
 */
export interface DutyDocument extends Waking {
  readonly kind: 'duty';
  readonly side: Side;
  /** The listed person of each day. */
  readonly rota: Readonly<Record<Day, PersonId>>;
  /** The time of the last check that the duty has opened. It opens the ones after that. */
  readonly madeUpTo: Instant;
  /** The coming days that nobody can check, as the manager has been told of them (E12). */
  readonly cover?: Cover;
}
