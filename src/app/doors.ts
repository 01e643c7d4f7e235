import type { AccessLine } from '../domain/access-line.ts';
import type { WhoWatches } from '../domain/aid/who-watches.ts';
import type { CaseDocument, Document } from '../domain/document.ts';
import type { Press, Refusal, Situation } from '../domain/engine/step.ts';
import type { NumberedKind } from '../domain/kinds.ts';
import type { Listing } from '../domain/lists.ts';
import type { OwnControl } from '../domain/own-control.ts';
import type { NoDeputy } from '../domain/people/absence.ts';
import type { Leaver, PersonId, Seat, Side, Staff } from '../domain/people/people.ts';
import type { RoutineSettings } from '../domain/settings.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { CaseView } from '../domain/view.ts';
import type { Address, Channels, Numbers, Store } from './ports.ts';

/** A document as it stands, and who answers for whom. */
export interface Read {
  readonly doc: Document;
  readonly s: Situation;
}

/** What the two doors need from outside. */
export interface AppDeps {
  readonly store: Store;
  readonly numbers: Numbers;
  /** A property, for a method's parameter is not checked: the log itself, which wants the units too, is none. */
  readonly log: { readonly write: (line: AccessLine) => Promise<void> };
  /** The staff list to go by. */
  readonly staff: () => Staff;
  readonly settings: RoutineSettings;
  readonly now: () => Instant;
  readonly channels: Channels;
  /** Told of each document that has just been written, so that what it owes goes out at once. `read` spares reading it again. */
  readonly written: (id: string, read?: Read) => void;
  /** Told of what is about to be shown, so that it can be drawn while the access log is being written. */
  readonly willShow?: (view: CaseView) => void;
  /** Told what went wrong outside, without a word of what it was about. */
  readonly warn?: (facts: object, message: string) => void;
}

/** What something that is done needs, and how much of it is saved: what the person is told when the database fails or takes too long. */
export interface Deed extends AppDeps {
  saved: 'nothing' | 'part' | 'all';
}

/** What somebody asks to see. `send` is a command's id: the case's card is then sent to them anew, last in their chat. */
export type What =
  | { readonly kind: 'case'; readonly id: string; readonly send?: string }
  | { readonly kind: 'find'; readonly number: string; readonly send?: string }
  /** `byAddress`: whoever has the address of the file that the person was given (E19) fetches it. */
  | { readonly kind: 'history'; readonly id: string; readonly byAddress?: true }
  | { readonly kind: 'historyOf'; readonly number: string }
  | { readonly kind: 'casesOf'; readonly person: PersonId }
  /** As far as so many rows. */
  | { readonly kind: 'mine'; readonly rows?: number }
  /** `page` is which of its pages, the first one when left out. */
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

/** What somebody does. `shownIn` is the message that the press was made in: it becomes the case's live card. */
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
  /** Whom Teams has not reached in a case is tried again. */
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
 * Refusals that belong to no step: nobody we know, nothing they may see, away, a colleague who is known to be away; and what the
 * database did not do: certainly not saved, not known whether it was saved, saved but not to be shown now, not to be shown now.
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
  /** Not refused, but its number was another's by then. */
  | { readonly code: 'renumbered'; readonly number: string; readonly before: string }
  /** It cannot be read now; the number is for somebody who may know that it is there. */
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
  /** The watch that is to stay is not there, or has ended (E14). */
  | { readonly code: 'noSuchWatch'; readonly field: string }
  /** The number in the case system stands on an open case of the same kind (E14). */
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

/** An answer, and the situation that it was given in: its words name people and days. */
export type Answer<T> = T & { readonly s: Situation };

export interface App {
  show(person: PersonId, what: What): Promise<Answer<Shown>>;
  act(person: PersonId, command: string, act: Act): Promise<Answer<Acted>>;
  situation(): Promise<Situation>;
  /** The id that the next case of a kind gets; it is nobody else's, also when it is never used. */
  reserve(kind: NumberedKind): Promise<string>;
  /** Whether the staff list has the person. */
  knows(person: PersonId): boolean;
  /** Notes that somebody was refused before there was anything to show or do. */
  refused(person: PersonId, what: string): Promise<void>;
  /** Who has left, and whose open cases this person may give to others. */
  leavers(person: PersonId): Promise<readonly Leaver[]>;
  /** The rota (bevakningslista) of the person's unit, by day. */
  rota(person: PersonId): Promise<Readonly<Record<string, PersonId>>>;
  /** A message was sent that names cases and is no live card of one: it is purged with the rest. */
  keepForPurge(person: PersonId, activityId: string, caseId?: string): Promise<void>;
}
