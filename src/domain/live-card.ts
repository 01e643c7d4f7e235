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

/**
 * Short hashes: of what a card shows and, where it has fields, of what its reader has to do (E29).
 */
export type Face = Pick<LiveCard, 'shown' | 'todo'>;

/**
 * Makes a new card the live one. The card before it must then be folded to one line: no sooner than
 * `keepUntil` if both ask for the same (E29). A second call with the same card changes nothing.
 */
export function addNewest(
  card: LiveCard | undefined,
  activityId: string,
  face: Face,
  keepUntil?: Instant,
): LiveCard {
  if (card?.activityId === activityId) return withFace(card, face);
  const before = card?.activityId;
  const isKept =
    before !== undefined &&
    keepUntil !== undefined &&
    face.todo !== undefined &&
    card?.todo === face.todo;
  const kept = { ...card?.kept, ...(isKept ? { [before]: keepUntil } : {}) };
  return {
    activityId,
    ...face,
    older: [...(card?.older ?? []), ...(before === undefined ? [] : [before])],
    ...(card?.folded && { folded: card.folded }),
    ...(Object.keys(kept).length === 0 ? {} : { kept }),
  };
}

/** The card with the hashes of what it shows now. */
export function withFace(
  { shown: _, todo: __, stale: ___, ...card }: LiveCard,
  face: Face,
): LiveCard {
  return { ...card, ...face };
}

/** The card without an older one, which has been folded. */
export function dropOlder({ kept, ...card }: LiveCard, id: string): LiveCard {
  const left = Object.entries(kept ?? {}).filter(([other]) => other !== id);
  return {
    ...card,
    older: card.older.filter((other) => other !== id),
    ...(left.length === 0 ? {} : { kept: Object.fromEntries(left) }),
  };
}
