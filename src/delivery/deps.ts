import type { AccessLog, Addresses, Channels, Log, Message, Sender, Store } from '../app/ports.ts';
import type { CaseDocument, LetterDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { Told } from '../domain/lists.ts';
import type { PersonId, Staff } from '../domain/people/people.ts';
import type { StaffWaits } from '../domain/people/staff-faults.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseView } from '../domain/view.ts';

/** How what is sent looks; cards/ draws it. */
export interface Drawings {
  caseCard(view: CaseView, size: 'full' | 'short'): Message;
  /** What a unit's channel is told, which names no case. */
  channelPost(doc: CaseDocument, s: Situation): Message;
  /** What an older card of a case becomes. */
  folded(): Message;
  /** For somebody who has no part in the case any longer. */
  farewell(doc: CaseDocument, person: PersonId, s: Situation): Message;
  /** Gallrat: what is left of a card when the case is deleted. */
  purged(): Message;
  letter(letter: LetterDocument, told: Told, s: Situation, reader: PersonId): Message;
}

/** What delivery needs from outside. */
export interface DeliveryDeps {
  readonly store: Store;
  readonly accessLog: AccessLog;
  readonly addresses: Addresses;
  readonly channels: Channels;
  readonly sender: Sender;
  readonly draw: Drawings;
  readonly situation: () => Promise<Situation>;
  /** The staff list as it is now: the same object for as long as it has not changed. */
  readonly staff: () => Staff;
  /** A new list that is not in force, and why: the same object for as long as its file is. */
  readonly staffWaits: () => StaffWaits | undefined;
  /** Told of a document that has been written for something else's sake, and is due. */
  readonly written: (id: string) => void;
  readonly now: () => Instant;
  readonly log: Log;
  /** A number in [0, 1), for the jitter of pauses. */
  readonly random: () => number;
  /** The pace of sending, this replica's share. */
  readonly sendsPerSecond: number;
  /** Longest a send may take, its waiting included, in seconds; none is asked for with less left on the claim. */
  readonly sendSeconds: number;
}
