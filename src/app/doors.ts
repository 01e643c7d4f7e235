import type { AccessDeed } from '../domain/access-deed.ts';
import type { AccessLine } from '../domain/access-line.ts';
import type { WhoWatches } from '../domain/aid/who-watches.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';
import type { Press, Refusal, Situation } from '../domain/engine/step.ts';
import type { NumberedKind } from '../domain/kinds.ts';
import type { Listing } from '../domain/lists.ts';
import type { OwnControl } from '../domain/own-control.ts';
import type { NoDeputy } from '../domain/people/absence.ts';
import type { Leaver, PersonId, Side, Staff } from '../domain/people/people.ts';
import type { Seat } from '../domain/people/seat.ts';
import type { RoutineSettings } from '../domain/settings.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { CaseView } from '../domain/view.ts';
import type { Address, Channels, Numbers, Store } from './ports.ts';

/** A document and the situation that it was read in. */
export interface Read {
  readonly doc: Document;
  readonly s: Situation;
}

/** What the two doors need from outside. */
export interface AppDeps {
  readonly store: Store;
  readonly numbers: Numbers;
  /**
   * This is a property because TypeScript does not check the parameter of a method. So the access
   * log itself, which also wants the units, cannot be passed here.
   */
  readonly log: { readonly write: (line: AccessLine) => Promise<void> };
  /** The staff list that decides. */
  readonly staff: () => Staff;
  readonly settings: RoutineSettings;
  readonly now: () => Instant;
  readonly channels: Channels;
  /** Queues each document that was just written for delivery. `read` spares reading it again. */
  readonly written: (id: string, read?: Read) => void;
  /** Gets what is about to be shown, so that it can be drawn while the access log is written. */
  readonly willShow?: (view: CaseView) => void;
  /** How many times longer than usual a door may take. Tests on a busy machine are patient. */
  readonly patience?: number;
  /** Logs what failed outside, without a word of what it was about. */
  readonly warn?: (facts: object, message: string) => void;
}

/**
 * What a deed needs, and how much of it is saved. That decides what the person is told when the
 * database fails or takes too long.
 */
export interface Deed extends AppDeps {
  saved: 'nothing' | 'part' | 'all';
}

/**
 * What somebody asks to see. `send` is a command's id: a new card of the case is then sent to them,
 * last in their chat.
 */
export type What =
  | { readonly kind: 'case'; readonly id: string; readonly send?: string }
  | { readonly kind: 'find'; readonly number: string; readonly send?: string }
  /**
   * `byAddress`: the file is fetched by its address, perhaps by somebody else than the person who
   * was given it (E19).
   */
  | { readonly kind: 'history'; readonly id: string; readonly byAddress?: true }
  | { readonly kind: 'historyOf'; readonly number: string }
  | { readonly kind: 'casesOf'; readonly person: PersonId }
  /** `rows`: how many rows to read at least. */
  | { readonly kind: 'mine'; readonly rows?: number }
  /** `page`: the page, from 1. When left out it is the first one. */
  | { readonly kind: 'whoWatches'; readonly page?: number }
  | { readonly kind: 'ownControl'; readonly month?: string; readonly byAddress?: true };

export type Shown =
  | { readonly kind: 'case' | 'history'; readonly view: CaseView; readonly refusal?: DoorRefusal }
  | ({ readonly kind: 'mine' } & Listing)
  | {
      readonly kind: 'watches';
      readonly found: WhoWatches;
      readonly page: number;
      readonly pages: number;
    }
  | {
      readonly kind: 'casesOf';
      readonly cases: readonly CaseDocument[];
      readonly unreadable: number;
    }
  | { readonly kind: 'ownControl'; readonly control: OwnControl }
  | { readonly kind: 'refused'; readonly refusal: DoorRefusal };

/**
 * What somebody does. `shownIn` is the message of the press, which becomes the case's live card.
 */
export type Act =
  | {
      readonly kind: 'answer';
      readonly case: string;
      readonly tasks: readonly string[];
      readonly inputs: Press['inputs'];
      readonly shownIn?: string | undefined;
    }
  | {
      readonly kind: 'open';
      readonly id: string;
      readonly answers: Readonly<Record<string, string>>;
      readonly shownIn?: string | undefined;
    }
  | { readonly kind: 'rota'; readonly answers: Readonly<Record<string, string>> }
  | { readonly kind: 'absence'; readonly answers: Readonly<Record<string, string>> }
  | { readonly kind: 'connectChannel' | 'disconnectChannel'; readonly address: Address }
  | { readonly kind: 'back' }
  /** Tries again to reach the people whom Teams did not reach in a case. */
  | { readonly kind: 'sendAgain'; readonly case: string }
  | {
      readonly kind: 'takeOver';
      readonly from: PersonId;
      readonly to: Readonly<Record<string, PersonId>>;
    }
  | { readonly kind: 'personMissing' };

export type Acted =
  | Shown
  | {
      readonly kind: 'done';
      readonly what:
        | 'absence'
        | 'back'
        | 'rota'
        | 'connectChannel'
        | 'disconnectChannel'
        | 'takenOver'
        | 'personMissing'
        | 'left';
      readonly facts: Readonly<Record<string, string>>;
    };

/**
 * Refusals that belong to no step. The person is unknown, may not see the case, or is away, or
 * reports somebody whose absence is known. Or the database failed, and the deed is not saved,
 * perhaps saved, saved but not shown, or what was asked for cannot be shown.
 */
export type DoorRefusal =
  | Refusal
  | { readonly code: 'stranger' }
  | { readonly code: 'nothing' }
  | {
      readonly code: 'beenFirst';
      readonly by: PersonId;
      readonly for?: PersonId;
      readonly at: Instant;
    }
  | { readonly code: 'away'; readonly since: string }
  /** The case was opened, but under another number, because its own was taken. */
  | { readonly code: 'renumbered'; readonly number: string; readonly before: string }
  /** The case cannot be read now. Only somebody who may know of the case is told its number. */
  | { readonly code: 'newerVersion' | 'unreadable'; readonly number: string }
  | {
      readonly code: 'alreadyAway';
      readonly who: PersonId;
      readonly since: Day;
      readonly until?: Day;
    }
  | {
      readonly code: 'cannotStandIn';
      readonly why: NoDeputy;
      readonly by: PersonId;
      readonly who: PersonId;
    }
  | { readonly code: 'notSaved' | 'unsure' | 'savedUnseen' }
  | { readonly code: 'notShown'; readonly of?: 'case' }
  | { readonly code: 'notYourRole' }
  /** The watch that is meant to go on does not exist or has ended (E14). */
  | { readonly code: 'noSuchWatch'; readonly field: string }
  /** An open case of the same kind has this number in the case system (E14). */
  | {
      readonly code: 'alreadyWatched';
      readonly field: string;
      readonly number: string;
      readonly side: Side;
    }
  | {
      readonly code: 'numberTaken';
      readonly field: string;
      readonly unit: string;
      readonly who?: Seat;
    };

/** An answer with the situation that it was given in, because its words name people and days. */
export type Answer<T> = T & { readonly s: Situation };

export interface App {
  show(person: PersonId, what: What): Promise<Answer<Shown>>;
  act(person: PersonId, command: string, act: Act): Promise<Answer<Acted>>;
  situation(): Promise<Situation>;
  /**
   * Reserves the id of the next case of a kind. No other case gets it, even if it is never used.
   */
  reserve(kind: NumberedKind): Promise<string>;
  /** True when the person is on the staff list. */
  knows(person: PersonId): boolean;
  /** Logs that somebody was refused before there was anything to show or do. */
  refused(person: PersonId, what: AccessDeed): Promise<void>;
  /** The leavers whose open cases this person may give to others. */
  leavers(person: PersonId): Promise<readonly Leaver[]>;
  /** The rota (bevakningslista) of the person's unit, by day. */
  rota(person: PersonId): Promise<Readonly<Record<string, PersonId>>>;
  /** Keeps a message that names cases and is no case's live card, so that it is purged in time. */
  keepForPurge(person: PersonId, activityId: string, caseId?: string): Promise<void>;
}
