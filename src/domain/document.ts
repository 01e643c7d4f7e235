import type { Cover, Days } from './aid/link-check/uncovered-days.ts';
import { numberOf } from './case-number.ts';
import type { NumberDocument } from './case-system-number-document.ts';
import { stateAfter, tasksOf } from './engine/case.ts';
import type { Recorded, Routine, Situation } from './engine/step.ts';
import { NewerVersion, READS, type Version, versionOf } from './engine/version.ts';
import {
  type CaseKind,
  type CaseTask,
  type EventOf,
  isCaseKind,
  kindOf,
  type StateOf,
  type StepOf,
} from './kinds.ts';
import type { AbsenceDays } from './people/absence.ts';
import type { PersonId, Seat, Side } from './people/people.ts';
import type { StaffDocument } from './people/staff-document.ts';
import type { StaffWaits } from './people/staff-faults.ts';
import type { Day, Instant } from './time.ts';
import type { Waking } from './waking-document.ts';

export type { Known, StaffDocument } from './people/staff-document.ts';
export type { Claim, Waking } from './waking-document.ts';

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
 * The fields that lists are read by: the people concerned, and the number in the case system. It is
 * rewritten on each write and each working day, so that a stored case gets a field that was added
 * later.
 */
export interface Index {
  readonly open: boolean;
  readonly people: readonly PersonId[];
  /**
   * The people with a duty, the earliest last day of it, and since when their oldest duty has
   * waited.
   */
  readonly waiting?: readonly { readonly who: PersonId; readonly by?: Day; readonly since?: Day }[];
  /** The people who are reminded of what others owe: their managers, and other parties. */
  readonly told?: readonly PersonId[];
  /** The earliest last day of any duty. */
  readonly next?: Day;
  /** Since when the oldest duty has waited. */
  readonly since?: Day;
  readonly vsNumber?: string;
  /**
   * The same number in the form that is compared. Cases written before this field existed are found
   * by the other.
   */
  readonly vsKey?: string;
  /** Set when an operator has to look: Teams refuses the message, or nobody can be reached. */
  readonly stuck?: true;
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
  readonly index: Index;
}

/** A reported absence (E9). It wakes when it begins and when it ends. */
export interface AbsenceDocument extends Waking {
  readonly kind: 'absence';
  readonly person: PersonId;
  readonly from: Day;
  readonly to?: Day;
  readonly deputy?: PersonId;
  readonly reportedBy: PersonId;
  /**
   * Set when the reporter is neither the person nor their manager. Without it no colleague may
   * change the report.
   */
  readonly byColleague?: true;
  /** The deputies of the reports that this one replaced. */
  readonly relieved?: readonly PersonId[];
  readonly open: boolean;
}

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
  /** The staff list that waits, and why. */
  readonly staff?: StaffWaits;
  /** The person who got it, or `nobody` when there was nothing to say. */
  readonly sentTo?: string;
  readonly tries?: number;
  /** The number of days on which it has reached nobody. */
  readonly days?: number;
  readonly index?: Pick<Index, 'stuck'>;
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
  | 'staffWaits';

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

/**
 * Wakes on the first working day of each month, when the managers are owed the month before (E20).
 */
export interface MonthDocument extends Waking {
  readonly kind: 'month';
}

export type Document =
  | CaseDocument
  | AbsenceDocument
  | LetterDocument
  | DutyDocument
  | MonthDocument
  | StaffDocument
  | NumberDocument;

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

/** The routine that a kind of case follows. Only the routine and its cards know its state. */
export function routineOf<K extends CaseKind>(kind: K): Routine<StateOf<K>, EventOf<K>, StepOf<K>> {
  return kindOf(kind).routine;
}

/**
 * Folds the case to the routine's state. Throws NewerVersion when newer code has written an event.
 */
export function stateOf<K extends CaseKind>(doc: CaseDocument<K>): StateOf<K> {
  return stateAfter(routineOf(doc.kind), assertReadable(doc).events);
}

/** The version of the code that may read a case with these events. */
export function versionFor({ kind, events }: Pick<CaseDocument, 'kind' | 'events'>): Version {
  return versionOf(events, routineOf(kind).since);
}

/** True for a document of any kind that only newer code may read. It must be left alone. */
export function isNewer({ version = 1 }: Pick<Waking, 'version'>): boolean {
  return version > READS;
}

function assertReadable<K extends CaseKind>(doc: CaseDocument<K>): CaseDocument<K> {
  if (isNewer(doc)) throw new NewerVersion();
  return doc;
}

/**
 * The result of reading a case, as a list of one. Empty when the case cannot be read, so that it
 * does not hide the others of a list. The sweep logs the fault each time the case wakes.
 */
export function ifReadable<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}

export function openTasks(doc: CaseDocument, s: Situation): CaseTask[] {
  return tasksOf(routineOf(doc.kind), assertReadable(doc).events, s);
}
