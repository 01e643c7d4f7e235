import type { AccessLine, KeptLine } from '../domain/access-line.ts';
import type { CaseDocument, Index } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';
import type { CaseKind } from '../domain/kinds.ts';
import type { AbsenceDocument } from '../domain/people/absence-document.ts';
import type { PersonId, Side } from '../domain/people/people.ts';
import type { Day, Instant } from '../domain/time.ts';

/**
 * Stores cases, absences and letters. Every write is conditional, so nobody overwrites somebody
 * else's change.
 */
export interface Store {
  load(id: string): Promise<Document | undefined>;
  /** Returns false when a document with that id exists. */
  create(document: Document): Promise<boolean>;
  /**
   * Replaces what was loaded, and returns it as stored. Undefined when somebody wrote it first, or
   * it is gone.
   */
  replace<D extends Document>(document: D): Promise<D | undefined>;
  /** Removes what was loaded. False when somebody has changed it since. */
  remove(document: Document): Promise<boolean>;
  /**
   * The documents that are due by `now`, the longest due first, without those that only newer code
   * may read.
   */
  due(now: Instant, most: number): Promise<Document[]>;
  /** The instant at which the next document wakes. Undefined when none will. */
  nextWake(): Promise<Instant | undefined>;
  /** How many documents owe something that cannot be sent, or cannot be read. */
  stuck(): Promise<number>;
  /** The open cases in which any of these people has a part. */
  casesOf(people: readonly PersonId[]): Promise<CaseDocument[]>;
  /**
   * The index of every open case in which any of these people has a part or is told of something.
   * It includes each case whose older index does not say who is told.
   */
  listed(people: readonly PersonId[]): Promise<Listed[]>;
  /** The cases of these ids, as far as they exist, in no order. */
  casesIn(ids: readonly string[]): Promise<CaseDocument[]>;
  /**
   * The cases with this number in the case system, the newest first. Capitals and spaces do not
   * count.
   */
  casesByVsNumber(vsNumber: string): Promise<CaseDocument[]>;
  /** The open cases of a kind. */
  openOf<K extends CaseKind>(kind: K): Promise<CaseDocument<K>[]>;
  /** Every stored case of a kind, also the ended ones, which own control counts. */
  allOf<K extends CaseKind>(kind: K): Promise<CaseDocument<K>[]>;
  /** The first `most` ids of stored cases that follow `after` in order, also of ended cases. */
  caseIdsAfter(after: string, most: number): Promise<string[]>;
  /** The absences that are not over. */
  absences(): Promise<AbsenceDocument[]>;
}

/** The numbers of cases, in series such as `OV-2026`. */
export interface Numbers {
  /**
   * Returns the next number of a series, never the same one twice. A number that nobody uses is
   * lost.
   */
  next(series: string): Promise<number>;
  /**
   * Moves a counter that stands below the highest number used in the cases or the access log,
   * because it was lost or restored. Returns from where to where, or undefined when it did not
   * move.
   */
  catchUp(series: string): Promise<{ readonly from: number; readonly to: number } | undefined>;
}

/** A case as a list knows it before it is read. */
export interface Listed {
  readonly id: string;
  readonly index: Index;
}

/** Everything that is stored. */
export interface Stores {
  readonly store: Store;
  readonly numbers: Numbers;
  readonly accessLog: AccessLog;
  readonly addresses: Addresses;
  readonly channels: Channels;
  readonly dialogs: Dialogs;
  readonly fileLinks: FileLinks;
}

/** Who saw or tried what, and when. Lines are only appended (docs/routines.md). */
export interface AccessLog {
  write(line: KeptLine): Promise<void>;
  /**
   * At most `most` of the lines that are asked for. They are drawn evenly at random, and are the
   * same ones each time.
   */
  sample(asked: AccessAsked, most: number): Promise<AccessLine[]>;
  /** The lines that are asked for, the oldest first, a page at a time. */
  pages(asked: AccessAsked): AsyncIterable<readonly AccessLine[]>;
}

/** Which lines are asked for. A part that is left out does not limit them. */
export interface AccessAsked {
  readonly from?: Instant;
  /** Before this instant. */
  readonly until?: Instant;
  /** What any of these people saw or tried. */
  readonly who?: readonly PersonId[];
  /** Only what people of this unit saw or tried, who belonged to it then. */
  readonly unit?: string;
  readonly notBy?: readonly PersonId[];
  /** A case's number. */
  readonly number?: string;
}

/** Where each person can be reached, as last seen. */
export interface Addresses {
  of(person: PersonId): Promise<Address | undefined>;
  /** The person who has this Teams id, according to the stored addresses. */
  personOf(teamsId: string): Promise<PersonId | undefined>;
  /** Stores the address if it is new or different. */
  keep(person: PersonId, address: Address): Promise<void>;
}

/**
 * The channels that units have connected (E12). Such a key, `channel:VO:…`, is also a key of
 * `Addresses.of`.
 */
export interface Channels {
  sides(): Promise<readonly Side[]>;
  of(side: Side): Promise<readonly string[]>;
  connect(side: Side, address: Address): Promise<void>;
  /** Ends the posts of that side in the channel. */
  disconnect(side: Side, address: Address): Promise<void>;
}

/** One conversation in Teams. */
export interface Address {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly userId: string;
  readonly botId: string;
  readonly tenantId: string;
  /**
   * The day when the bot reopened the chat. It is removed when a message gets through or the person
   * writes.
   */
  readonly openedOn?: Day;
}

/** A person's unfinished form. It expires after an hour. */
export interface Dialogs {
  of(person: PersonId): Promise<DialogState | undefined>;
  /** Returns false when another press of the person wrote first. */
  keep(person: PersonId, state: DialogState): Promise<boolean>;
  drop(person: PersonId): Promise<void>;
}

/** Short-lived addresses of files that somebody asked for. */
export interface FileLinks {
  make(link: FileLink): Promise<string>;
  of(token: string): Promise<FileLink | undefined>;
  /** Returns the link to one caller only, and removes it. */
  take(token: string): Promise<FileLink | undefined>;
  /** Puts back a link that could not be used. */
  giveBack(token: string, link: FileLink): Promise<void>;
}

export type FileLink = FileOf & { readonly person: PersonId; readonly until: Instant };

/** What a file holds: the history of a case (E19), or a month of the person's own control (E20). */
export type FileOf = { readonly case: string } | { readonly month: string };

export interface DialogState {
  readonly dialog: string;
  /** Tells the person's dialogs apart, so that a form of an earlier one is recognised as old. */
  readonly run: string;
  readonly answers: Readonly<Record<string, string>>;
  /**
   * The case's id. It is reserved before the case is created, so that a press that is delivered
   * twice creates one case.
   */
  readonly reserved?: string;
  /** The id of the case that the dialog opened. */
  readonly done?: string;
  /** The messages that hold the form. */
  readonly shownIn?: readonly string[];
  readonly etag?: string;
}

/**
 * A message to Teams. A card has no text beside it, because Teams would split the two and the
 * card's id would be lost. The toast shows the summary.
 */
export type Message =
  | {
      readonly card: object;
      readonly summary: string;
      /** E29: for a card with fields, what its reader has to do and by when. It is not sent. */
      readonly todo?: string | undefined;
    }
  | { readonly text: string };

/** The outcome of one attempt to send. */
export type Sent =
  | { readonly outcome: 'sent'; readonly activityId: string }
  /** Teams refused it for now. It may be tried again, after `afterMs` if Teams said so. */
  | { readonly outcome: 'again'; readonly afterMs?: number }
  /** It may have been delivered. Another try makes it at least once. */
  | { readonly outcome: 'unknown' }
  /**
   * The conversation or the message does not exist: the stored id is stale. A lost card is replaced
   * by a new one.
   */
  | { readonly outcome: 'gone' }
  /** Nothing can be sent until the person, or for 'disabled' an administrator, does something. */
  | { readonly outcome: 'unreachable'; readonly reason: 'blocked' | 'uninstalled' | 'disabled' }
  | { readonly outcome: 'tooBig' }
  /** Teams refuses the bot's own credentials, so every other send would fail too. */
  | { readonly outcome: 'unauthorised' }
  /**
   * Teams would refuse it again. Without a status nothing was sent, because the bot may not send to
   * the address.
   */
  | { readonly outcome: 'refused'; readonly status?: number };

/** The outcome of reopening a person's chat. */
export type Opened =
  | { readonly outcome: 'opened'; readonly conversationId: string }
  | Exclude<Sent, { readonly outcome: 'sent' }>;

/** An answer goes before what is owed, because somebody is looking at the chat. */
export type Haste = 'answer';

export interface Sender {
  /** Sends a new message. Each call is one attempt. Only the caller tries again. */
  post(address: Address, message: Message, haste?: Haste): Promise<Sent>;
  /** Changes a message that was sent before. Repeating it does no harm. */
  put(address: Address, activityId: string, message: Message, haste?: Haste): Promise<Sent>;
  /**
   * Reopens the person's chat, whose conversation at that address is gone. It says nothing there,
   * and repeating it does no harm.
   */
  open(address: Address, person: PersonId): Promise<Opened>;
}

/** The process log, for operations. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
