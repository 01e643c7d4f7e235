import type { AccessLine, KeptLine } from '../domain/access-line.ts';
import type { AbsenceDocument, CaseDocument, Document, Index } from '../domain/document.ts';
import type { CaseKind } from '../domain/kinds.ts';
import type { PersonId, Side } from '../domain/people/people.ts';
import type { Day, Instant } from '../domain/time.ts';

/** Where cases, absences and letters are kept. Every write is conditional: nobody's change is ever written over. */
export interface Store {
  load(id: string): Promise<Document | undefined>;
  /** False when a document of that id is there already. */
  create(document: Document): Promise<boolean>;
  /** Replaces what was loaded, and gives it as it then stands; undefined when somebody was first, or it is gone. */
  replace<D extends Document>(document: D): Promise<D | undefined>;
  /** Removes what was loaded; false when somebody has changed it since. */
  remove(document: Document): Promise<boolean>;
  /** The documents to wake by `now`, the longest due first; none that only newer code may read. */
  due(now: Instant, most: number): Promise<Document[]>;
  /** When the next document wakes; undefined when none is going to. */
  nextWake(): Promise<Instant | undefined>;
  /** How many documents owe something that cannot be sent, or cannot be read. */
  stuck(): Promise<number>;
  /** The open cases in which any of these people has a part. */
  casesOf(people: readonly PersonId[]): Promise<CaseDocument[]>;
  /**
   * What the open cases are listed by in which any of these people has a part or is told of
   * something; and every one whose index was written before it held who is told.
   */
  listed(people: readonly PersonId[]): Promise<Listed[]>;
  /** The cases of these ids that there are, in no order. */
  casesIn(ids: readonly string[]): Promise<CaseDocument[]>;
  /** The cases with this number in the case system, whatever its capitals and blanks, the newest first. */
  casesByVsNumber(vsNumber: string): Promise<CaseDocument[]>;
  /** The open cases of a kind. */
  openOf(kind: CaseKind): Promise<CaseDocument[]>;
  /** Every case of a kind that is kept, ended ones too: what the own control counts. */
  allOf(kind: CaseKind): Promise<CaseDocument[]>;
  /** The ids of cases that are kept, ended ones too, in their order, from the first one after an id. */
  keptCases(after: string, most: number): Promise<string[]>;
  /** The absences that are not over. */
  absences(): Promise<AbsenceDocument[]>;
}

/** The numbers of cases, in series such as `OV-2026`. */
export interface Numbers {
  /** The next number of a series: never the same one twice. One that nobody comes to use is lost. */
  next(series: string): Promise<number>;
  /**
   * Moves a counter that stands below the highest number used, in the cases or the access log, as
   * one that is lost or restored does. Where it has moved it from and to; undefined when it stands.
   */
  catchUp(series: string): Promise<{ readonly from: number; readonly to: number } | undefined>;
}

/** A case as a list knows it, before it is read. */
export interface Listed {
  readonly id: string;
  readonly index: Index;
}

/** Everything that is kept. */
export interface Stores {
  readonly store: Store;
  readonly numbers: Numbers;
  readonly accessLog: AccessLog;
  readonly addresses: Addresses;
  readonly channels: Channels;
  readonly dialogs: Dialogs;
  readonly fileLinks: FileLinks;
}

/** Who saw or tried what, and when: append-only (ROUTINES 7). */
export interface AccessLog {
  write(line: KeptLine): Promise<void>;
  /** At most so many of the lines that are asked for, drawn evenly at random: the same ones each time. */
  sample(asked: AccessAsked, most: number): Promise<AccessLine[]>;
  /** The lines that are asked for, the oldest first, a page at a time. */
  pages(asked: AccessAsked): AsyncIterable<readonly AccessLine[]>;
}

/** Which lines: what is left out is any. */
export interface AccessAsked {
  readonly from?: Instant;
  /** Before this instant. */
  readonly until?: Instant;
  /** What any of these people saw or tried. */
  readonly who?: readonly PersonId[];
  /** Only what was seen or tried by people of this unit, as it was then. */
  readonly unit?: string;
  readonly notBy?: readonly PersonId[];
  /** A case's number. */
  readonly number?: string;
}

/** Where each person can be reached, as last seen. */
export interface Addresses {
  of(person: PersonId): Promise<Address | undefined>;
  /** The person whom Teams calls by this id of its own, as the kept addresses say. */
  personOf(teamsId: string): Promise<PersonId | undefined>;
  /** Writes it when it is not already so. */
  keep(person: PersonId, address: Address): Promise<void>;
}

/** The channels that units have connected (E12). A key is what `Addresses.of` knows a channel by: `channel:VO:…`. */
export interface Channels {
  sides(): Promise<readonly Side[]>;
  of(side: Side): Promise<readonly string[]>;
  connect(side: Side, address: Address): Promise<void>;
  /** Nothing more of that side is posted there. */
  disconnect(side: Side, address: Address): Promise<void>;
}

/** One conversation in Teams. */
export interface Address {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly userId: string;
  readonly botId: string;
  readonly tenantId: string;
  /** The day on which the bot opened it anew; gone when a message has come through, or its person has written. */
  readonly openedOn?: Day;
}

/** A person's unfinished form, gone after an hour. */
export interface Dialogs {
  of(person: PersonId): Promise<DialogState | undefined>;
  /** False when the person's other press was first. */
  keep(person: PersonId, state: DialogState): Promise<boolean>;
  drop(person: PersonId): Promise<void>;
}

/** Short-lived addresses of files that somebody has asked for. */
export interface FileLinks {
  make(link: FileLink): Promise<string>;
  of(token: string): Promise<FileLink | undefined>;
  /** Gives it to one who asks, and to nobody after them. */
  take(token: string): Promise<FileLink | undefined>;
  /** What was taken could not be used. */
  giveBack(token: string, link: FileLink): Promise<void>;
}

export type FileLink = FileOf & { readonly person: PersonId; readonly until: Instant };

/** What a file holds: the history of a case (E19), or a month of the person's own control (E20). */
export type FileOf = { readonly case: string } | { readonly month: string };

export interface DialogState {
  readonly dialog: string;
  /** Which of the person's dialogs it is, one after the other: a form of an earlier one is an old form. */
  readonly run: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The case's id, reserved before the case is created, so that a press delivered twice creates it once. */
  readonly reserved?: string;
  /** What the dialog became. */
  readonly done?: string;
  /** The messages in which the form stands. */
  readonly shownIn?: readonly string[];
  readonly etag?: string;
}

/** A card has no text beside it: Teams would split the two, and the card's id would be lost. The summary is what the toast shows. */
export type Message =
  | {
      readonly card: object;
      readonly summary: string;
      /** E29: of a card that shows fields to fill in, what its reader has to do and by when. It is not sent. */
      readonly todo?: string | undefined;
    }
  | { readonly text: string };

/** What became of one attempt to send. */
export type Sent =
  | { readonly outcome: 'sent'; readonly activityId: string }
  /** Turned away; may be tried again, after `afterMs` when Teams said so. */
  | { readonly outcome: 'again'; readonly afterMs?: number }
  /** May have been delivered. Trying again makes it at least once. */
  | { readonly outcome: 'unknown' }
  /** The conversation or the message is not there: the kept id is stale. A lost card is replaced by a new one. */
  | { readonly outcome: 'gone' }
  /** Nothing can be sent until the person, or for 'disabled' an administrator, does something. */
  | { readonly outcome: 'unreachable'; readonly reason: 'blocked' | 'uninstalled' | 'disabled' }
  | { readonly outcome: 'tooBig' }
  /** The bot's own credentials are refused: no other send will fare better. */
  | { readonly outcome: 'unauthorised' }
  /** Will be refused again. No status: the address is not one the bot may send to, and nothing was sent. */
  | { readonly outcome: 'refused'; readonly status?: number };

/** What became of opening a conversation with a person anew. */
export type Opened =
  | { readonly outcome: 'opened'; readonly conversationId: string }
  | Exclude<Sent, { readonly outcome: 'sent' }>;

/** An answer goes before what is owed: somebody is looking at the chat. */
export type Haste = 'answer';

export interface Sender {
  /** A new message. Each call is one attempt; only the caller repeats. */
  post(address: Address, message: Message, haste?: Haste): Promise<Sent>;
  /** A new content for a message sent before. Repeating it does no harm. */
  put(address: Address, activityId: string, message: Message, haste?: Haste): Promise<Sent>;
  /** Opens the person's chat anew, whose conversation at that address is gone. It says nothing there, and repeating it does no harm. */
  open(address: Address, person: PersonId): Promise<Opened>;
}

/** Where lines for whoever runs the bot go: the process log. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
