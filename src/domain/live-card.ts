import type { Day, Instant } from './time.ts';

/**
 * A person's cards of a case in Teams: one live card, and older ones that still have to be folded.
 */
export interface LiveCard {
  readonly activityId?: string;
  /** The day that it came as a message of its own. No list of that day repeats it (E4). */
  readonly postedOn?: Day;
  /** Hash of what the card shows. */
  readonly shown?: string;
  /** Hash of what the reader has to do and by when, for a card with fields to fill in (E29). */
  readonly todo?: string;
  /**
   * Set when the card is out of date. It is left alone until this instant, because its reader may
   * be filling it in (E29).
   */
  readonly stale?: Instant;
  readonly older: readonly string[];
  /** The card that was last folded to a line, and when. The next of that day takes its line away. */
  readonly folded?: { readonly activityId: string; readonly on: Day };
  /**
   * The older cards that are left alone because their reader may be filling them in, and until when
   * (E29).
   */
  readonly kept?: Readonly<Record<string, Instant>>;
  /** Set when a list told the person instead of a card of the case. */
  readonly toldByList?: true;
  /** When a change of the card that Teams did not accept is tried again. */
  readonly retry?: { readonly notBefore: Instant; readonly tries: number };
}

/**
 * Forgets what the card shows, so that it is updated once more even when the case is again as the
 * card last showed it.
 */
export function toChange({ shown: _, todo: __, stale: ___, ...card }: LiveCard): LiveCard {
  return card;
}
