import type { PersonId } from '../../domain/people/people.ts';
import type { Address } from './addresses.ts';

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
export type Reopened =
  | { readonly outcome: 'opened'; readonly conversationId: string }
  | Exclude<Sent, { readonly outcome: 'sent' }>;

/** An answer goes before what is owed, because somebody is looking at the chat. */
export type Haste = 'answer';

export interface Sender {
  /** Sends a new message. Each call is one attempt. Only the caller tries again. */
  post(address: Address, message: Message, haste?: Haste): Promise<Sent>;
  /** Changes a message that was sent before. Repeating it does no harm. */
  put(address: Address, activityId: string, message: Message, haste?: Haste): Promise<Sent>;
  /** Takes away a message that was sent before. Repeating it does no harm. */
  remove(address: Address, activityId: string): Promise<Sent>;
  /**
   * Reopens the person's chat, whose conversation at that address is gone. It says nothing there,
   * and repeating it does no harm.
   */
  open(address: Address, person: PersonId): Promise<Reopened>;
}
