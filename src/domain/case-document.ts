import { numberOf } from './case-number.ts';
import type { Recorded } from './engine/step.ts';
import type { Held } from './held.ts';
import { type CaseKind, type EventOf, isCaseKind } from './kinds.ts';
import type { LiveCard } from './live-card.ts';
import type { PersonId } from './people/people.ts';
import type { Seat } from './people/seat.ts';
import type { Day, Instant } from './time.ts';
import type { Waking } from './waking-document.ts';

/** Something to send. The text is never stored: it is written when it is sent. */
export interface Owed {
  readonly key: string;
  /** A new card of the case, or a row on the day's list (E4). */
  readonly as: 'card' | 'list';
  readonly to: Seat;
  readonly notBefore: Instant;
  readonly tries: number;
  /** The whole ladder was tried, and nobody on it can be reached. */
  readonly nobody?: true;
}

/** A person whose duties a case waits for, as its index says it. */
export interface PersonWaited {
  readonly who: PersonId;
  /** The earliest day by which lists sort them: the routine's or the law's. */
  readonly by?: Day;
  /** The earliest last day of the routine, which alone can be late. */
  readonly last?: Day;
  /** Since when the oldest of them has waited. */
  readonly since?: Day;
  /** One of them falls to a stand-in on a regular day off too (E9). */
  readonly covers?: true;
}

/** That a person reminded of a duty of somebody else (E27). */
export interface Nudged {
  readonly by: PersonId;
  readonly for?: PersonId;
  readonly on: Day;
  /** The press, so that the same request is answered once. */
  readonly command: string;
}

/**
 * The fields that lists are read by: the people concerned, and the number in the case system. It is
 * rewritten on each write and each working day, so that a stored case gets a field that was added
 * later.
 */
export interface Index {
  readonly open: boolean;
  readonly people: readonly PersonId[];
  /** The people with a duty. */
  readonly waiting?: readonly PersonWaited[];
  /** The people who are reminded of what others owe: their managers, and other parties. */
  readonly told?: readonly PersonId[];
  /** The earliest last day of any duty. */
  readonly next?: Day;
  /** The next date of the case (E23): a booked talk, or a last day of the routine. */
  readonly ahead?: Day;
  /** Since when the oldest duty has waited. */
  readonly since?: Day;
  /**
   * The units whose people are in the case. This and the next three are missing in an index that
   * was written before the picture of a unit, and of a check of Link, which is no matter of a unit.
   */
  readonly units?: readonly string[];
  /** What is waited for, and which units owe it (E24). */
  readonly waits?: readonly Wait[];
  /** The units in which nobody has been named for the case, or has taken it, yet. */
  readonly unassigned?: readonly string[];
  /** The people who have the case by name, and since when (E25). */
  readonly held?: readonly Held[];
  readonly vsNumber?: string;
  /**
   * The same number in the form that is compared. Cases written before this field existed are found
   * by the other.
   */
  readonly vsKey?: string;
  /** Set when an operator has to look: Teams refuses the message, or nobody can be reached. */
  readonly stuck?: true;
}

/** A thing in a case that stands still from a day on, if nobody answers it (E24). */
export interface Wait {
  /** Those who owe it, and their units. */
  readonly owed: readonly PersonId[];
  readonly units: readonly string[];
  /** The day from which it stands still, and since when it then counts. */
  readonly from: Day;
  readonly since: Day;
  /** The routine's last day for it, if there is one. */
  readonly last?: Day;
}

/**
 * A case: its events, and what is owed because of them. Its state is not stored but folded from the
 * events.
 */
export interface CaseDocument<K extends CaseKind = CaseKind> extends Waking {
  readonly kind: K;
  readonly number: string;
  readonly events: readonly Recorded<EventOf<K>>[];
  readonly owed: readonly Owed[];
  readonly cards: Readonly<Record<PersonId, LiveCard>>;
  /**
   * `task/reminder` of every reminder that has been owed or skipped, for the tasks still open (I7).
   */
  readonly reminded: readonly string[];
  /**
   * The people who could not be reached in Teams, why, and when. On that day the ladder goes on to
   * the next person (docs/design.md).
   */
  readonly unreached: Readonly<Record<PersonId, { readonly reason: string; readonly on: Day }>>;
  /**
   * By task: who last reminded of it, and when (E27). It is no event, because it is counted nowhere.
   * Older code that leaves it out sends nothing because of it.
   */
  readonly nudged?: Readonly<Record<string, Nudged>>;
  readonly index: Index;
}

export function isCase(document: { readonly kind: string } | undefined): document is CaseDocument {
  return document !== undefined && isCaseKind(document.kind);
}

/** True when the case is of one of these kinds, so that its state is known. */
export function isOfKind<K extends CaseKind>(
  doc: CaseDocument,
  ...kinds: readonly K[]
): doc is CaseDocument<K> {
  return kinds.some((kind) => kind === doc.kind);
}

/** A case without events, awake at once. */
export function blankCase<K extends CaseKind>(
  kind: K,
  id: string,
  wakeAt: Instant,
): CaseDocument<K> {
  return {
    id,
    kind,
    number: numberOf(id),
    events: [],
    owed: [],
    reminded: [],
    unreached: {},
    cards: {},
    index: { open: true, people: [] },
    wakeAt,
    claim: null,
  };
}
