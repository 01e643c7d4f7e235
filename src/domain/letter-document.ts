import type { Days } from './aid/link-check/uncovered-days.ts';
import type { Index } from './case-document.ts';
import type { LiveCard } from './live-card.ts';
import type { AbsenceDays } from './people/absence.ts';
import type { PersonId, Side } from './people/people.ts';
import type { StaffWaits } from './people/staff-waits.ts';
import type { Day, Instant } from './time.ts';
import type { Waking } from './waking-document.ts';

/**
 * A message outside a case: the day's list, an absence, a take-over. It is rendered when it is
 * sent, and its text is never stored.
 */
export interface LetterDocument extends Waking {
  readonly kind: 'letter';
  readonly to: PersonId;
  readonly what: LetterKind;
  readonly cards: Readonly<Record<PersonId, LiveCard>>;
  readonly day: Day;
  /** The person that the letter is about. */
  readonly about?: PersonId;
  readonly by?: PersonId;
  /**
   * `now` when its receiver is the deputy of this absence, `noMore` when only of the one reported
   * before it.
   */
  readonly standsIn?: 'now' | 'noMore';
  readonly cases?: readonly string[];
  /** The unit whose people it is about. */
  readonly unit?: string;
  /** The instant since which it tells what happened. */
  readonly since?: Instant;
  /** The days of the absence that it tells of. */
  readonly away?: AbsenceDays;
  /** The unit for aid in which nobody can check Link on these days (E12). */
  readonly side?: Side;
  readonly uncovered?: readonly Days[];
  /** Two days of the rota that two people change: of `by`, and of `about` (E12). */
  readonly swap?: { readonly id: string; readonly own: Day; readonly theirs: Day };
  /** The staff list that waits, and why. */
  readonly staff?: StaffWaits;
  /** The person who got it, or `nobody` when there was nothing to say. */
  readonly sentTo?: string;
  readonly tries?: number;
  /** The number of days on which it has reached nobody. */
  readonly days?: number;
  readonly index?: Pick<Index, 'stuck'>;
}

/**
 * True when the letter was sent or had nothing to say. It is kept for a while, so that it is not
 * written twice.
 */
export function isSpent({ sentTo }: LetterDocument): boolean {
  return sentTo !== undefined;
}

export type LetterKind =
  | 'list'
  | 'absence'
  | 'back'
  | 'takenOver'
  | 'personMissing'
  | 'ownControl'
  | 'sample'
  | 'heir'
  | 'cover'
  | 'swapAsked'
  | 'swapped'
  | 'swapDeclined'
  | 'staffWaits';
