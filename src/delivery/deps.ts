import type { Read } from '../app/app-deps.ts';
import type { AccessLog } from '../app/ports/access-lines.ts';
import type { Store } from '../app/ports/case-store.ts';
import type { Log } from '../app/ports/process-log.ts';
import type { Message, Sender } from '../app/ports/sends.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import type { Told } from '../domain/lists.ts';
import type { PersonId, Staff } from '../domain/people/people.ts';
import type { StaffWaits } from '../domain/people/staff-waits.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseView } from '../domain/view.ts';
import type { Claims } from './claims.ts';
import type { RememberedAddresses } from './remembered-addresses.ts';

/** Draws what is sent. cards/ implements it. */
export interface Drawings {
  caseCard(view: CaseView, size: 'full' | 'short'): Message;
  /** The post in a unit's channel, which names no case. */
  channelPost(doc: CaseDocument, s: Situation): Message;
  /** What an older card of a case is changed to. */
  folded(): Message;
  /** What the card of somebody who no longer has a part in the case is changed to. */
  farewell(doc: CaseDocument, person: PersonId, s: Situation): Message;
  /** What a card is changed to when its case is deleted: "Gallrat". */
  purged(): Message;
  letter(letter: LetterDocument, told: Told, s: Situation, reader: PersonId): Message;
}

/** What delivery needs from outside. */
export interface DeliveryDeps {
  readonly store: Store;
  readonly claims: Claims;
  readonly accessLog: AccessLog;
  readonly addresses: RememberedAddresses;
  readonly sender: Sender;
  readonly draw: Drawings;
  readonly situation: () => Promise<Situation>;
  /** The staff list in force. It is the same object until the list changes. */
  readonly staff: () => Staff;
  /**
   * A new staff list that is not in force, and why. It is the same object until its file changes.
   */
  readonly staffWaits: () => StaffWaits | undefined;
  /**
   * Queues a document for delivery that was written because of another one. `read` spares reading
   * it again.
   */
  readonly written: (id: string, read?: Read) => void;
  readonly now: () => Instant;
  readonly log: Log;
  /** A number in [0, 1), for the jitter of pauses. */
  readonly random: () => number;
  /** This replica's share of the pace of sending. */
  readonly sendsPerSecond: number;
  /**
   * The longest that a send takes, with its wait and its record, in seconds. A send starts only if
   * its claim lasts that long.
   */
  readonly sendSeconds: number;
}
