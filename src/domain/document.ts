import type { Cover, Days } from './aid/link-check/cover.ts';
import { numberOf } from './case-number.ts';
import { stateAfter, tasksOf } from './engine/case.ts';
import type { EventBody, Recorded, Routine, Situation, Task } from './engine/step.ts';
import { NewerVersion, READS, type Version, versionOf } from './engine/version.ts';
import { type CaseEvent, type CaseKind, isCaseKind, kindOf } from './kinds.ts';
import type { NumberDocument } from './number-document.ts';
import type { AbsenceDays } from './people/absence.ts';
import type { PersonId, Seat, Side } from './people/people.ts';
import type { StaffDocument } from './people/staff-document.ts';
import type { StaffWaits } from './people/staff-faults.ts';
import type { Day, Instant } from './time.ts';
import type { Waking } from './waking.ts';

export type { Known, StaffDocument } from './people/staff-document.ts';
export type { Claim, Waking } from './waking.ts';

/** Something to be sent: never the text, which is written when it is sent. */
export interface Owed {
  readonly key: string;
  /** A new card of the case, or a line on the day's list (E4). */
  readonly as: 'card' | 'list';
  readonly to: Seat;
  readonly notBefore: Instant;
  readonly tries: number;
  /** The whole ladder was tried, and nobody on it can be reached. */
  readonly nobody?: true;
}

/** What a person has of a case in Teams: one live card, and older ones still to be folded to a line. */
export interface LiveCard {
  readonly activityId?: string;
  /** The day that it came as a message of its own: no list of that day repeats it (E4). */
  readonly postedOn?: Day;
  /** Hash of what the card shows. */
  readonly shown?: string;
  /** Of a card that shows fields to fill in: hash of what its reader has to do and by when (E29). */
  readonly todo?: string;
  /** It shows what is no longer so, and is left under its reader's hands until then (E29). */
  readonly stale?: Instant;
  readonly older: readonly string[];
  /** Those of the older ones that are left under their reader's hands, and until when (E29). */
  readonly kept?: Readonly<Record<string, Instant>>;
  /** Set where the person was told by a list instead of a card of the case. */
  readonly toldByList?: true;
  /** A change of the card that Teams did not take: when it is tried again. */
  readonly retry?: { readonly notBefore: Instant; readonly tries: number };
}

/** What the card shows is not known: it is changed once more, also when the case has come back to what it showed before. */
export function toChange({ shown: _, todo: __, stale: ___, ...card }: LiveCard): LiveCard {
  return card;
}

/**
 * For lists: who is concerned, and what the case is called in the case system. Written again on each
 * write, and each working day; a case stored before a field was added gets it then.
 */
export interface Index {
  readonly open: boolean;
  readonly people: readonly PersonId[];
  /** Whose duty something is, with the earliest last day of theirs, and since when the oldest of it has waited. */
  readonly waiting?: readonly { readonly who: PersonId; readonly by?: Day; readonly since?: Day }[];
  /** Who is reminded of what others owe: their managers, and other parties. */
  readonly told?: readonly PersonId[];
  /** The earliest last day of any duty. */
  readonly next?: Day;
  /** Since when the oldest of the duties has waited. */
  readonly since?: Day;
  readonly vsNumber?: string;
  /** The same, as it is compared. Cases written before there was one are found by the other. */
  readonly vsKey?: string;
  /** Somebody who runs the bot has to look at it: Teams refuses what it sends, or nobody can be reached. */
  readonly stuck?: true;
}

/** A case: its events, and what is owed because of them. Its state is not stored but folded from the events. */
export interface CaseDocument extends Waking {
  readonly kind: CaseKind;
  readonly number: string;
  readonly events: readonly Recorded<CaseEvent>[];
  readonly owed: readonly Owed[];
  readonly cards: Readonly<Record<PersonId, LiveCard>>;
  /** `task/line` of every reminder that has been owed or passed over, for the tasks still open (I7). */
  readonly reminded: readonly string[];
  /** Who could not be reached in Teams, why, and when: that day the ladder goes on to the next (DESIGN 4). */
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
  /** Reported by somebody who is neither the person nor manages them: left out, no colleague may change it. */
  readonly byColleague?: true;
  /** Who stood in by the reports whose place this one took. */
  readonly relieved?: readonly PersonId[];
  readonly open: boolean;
}

/** A message outside a case: the day's list, an absence, a take-over. Rendered when it is sent, never stored as text. */
export interface LetterDocument extends Waking {
  readonly kind: 'letter';
  readonly to: PersonId;
  readonly what: LetterKind;
  readonly cards: Readonly<Record<PersonId, LiveCard>>;
  readonly day: Day;
  /** The person it is about, and the cases. */
  readonly about?: PersonId;
  readonly by?: PersonId;
  /** Whether its receiver is deputy by the absence that it tells of, or by the one that was reported before it. */
  readonly standsIn?: 'now' | 'noMore';
  readonly cases?: readonly string[];
  /** The unit whose people it is about. */
  readonly unit?: string;
  /** From when on it tells what happened. */
  readonly since?: Instant;
  /** The days of the absence that it tells of. */
  readonly away?: AbsenceDays;
  /** The unit for aid in which nobody can check Link on these days (E12). */
  readonly side?: Side;
  readonly uncovered?: readonly Days[];
  /** The staff list that waits, and why. */
  readonly staff?: StaffWaits;
  /** Who got it, or `nobody` when there was nothing to say. */
  readonly sentTo?: string;
  readonly tries?: number;
  /** On how many days it has reached nobody. */
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
 * A unit's duty to check Link (S5, S12): its rota (bevakningslista, E12), and up to when its checks have been made. It wakes at the
 * time of each check and makes that one, and every one that was missed since.
 */
export interface DutyDocument extends Waking {
  readonly kind: 'duty';
  readonly side: Side;
  /** Who is listed, by day. */
  readonly rota: Readonly<Record<Day, PersonId>>;
  /** The instant of the last check that was made. */
  readonly madeUpTo: Instant;
  /** The coming days that nobody can check, as the manager has been told of them (E12). */
  readonly cover?: Cover;
}

/** Wakes on the first working day of each month: the managers are then owed the month before (E20). */
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

/** A case of which nothing has happened yet, awake at once. */
export function blankCase(kind: CaseKind, id: string, wakeAt: Instant): CaseDocument {
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

/** The routine that a kind of case follows. Its state is known only to itself and to its cards. */
export function routineOf(kind: CaseKind): Routine<unknown, CaseEvent & EventBody> {
  return kindOf(kind).routine;
}

/** What has happened, as the routine sees it. Throws NewerVersion for what newer code has written. */
export function stateOf(doc: CaseDocument): unknown {
  return stateAfter(routineOf(doc.kind), readable(doc).events);
}

/** The version of the code that may read a case with these events. */
export function versionFor({ kind, events }: Pick<CaseDocument, 'kind' | 'events'>): Version {
  return versionOf(events, routineOf(kind).since);
}

/** True for a document of any kind that only newer code may read: it is left alone. */
export function isNewer({ version = 1 }: Pick<Waking, 'version'>): boolean {
  return version > READS;
}

function readable(doc: CaseDocument): CaseDocument {
  if (isNewer(doc)) throw new NewerVersion();
  return doc;
}

/**
 * What is read of a case, in a list; nothing when the case cannot be read: it does not take the others of a list with it. The sweep logs
 * it each time it wakes.
 */
export function ifReadable<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}

/** The open tasks of a case. */
export function openTasks(doc: CaseDocument, s: Situation): Task[] {
  return tasksOf(routineOf(doc.kind), readable(doc).events, s);
}
