import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { NoToken, SendTimedOut, type TeamsAdapter, UntrustedService } from './connection.ts';

/** Where one conversation is, as last told by Teams. */
export interface Address {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly userId: string;
  readonly botId: string;
  readonly tenantId: string;
}

/** A card has no text beside it: Teams would split the two, and the card's id would be lost. The summary is what the toast shows. */
export type Message = { readonly card: object; readonly summary: string } | { readonly text: string };

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

export interface Sender {
  /** A new message. Each call is one attempt; only the caller repeats. */
  post(address: Address, message: Message): Promise<Sent>;
  /** A new content for a message sent before. Repeating it does no harm. */
  put(address: Address, activityId: string, message: Message): Promise<Sent>;
}

/** The one place that sends. It makes one HTTP request per call and throws only for a bug, never for what Teams or the net did. */
export function createSender(adapter: TeamsAdapter): Sender {
  async function attempt(address: Address, send: (connector: ConnectorClient) => Promise<{ id?: string }>): Promise<Sent> {
    try {
      const connector = await adapter.connector(address.serviceUrl);
      const { id } = await send(connector);
      return id ? { outcome: 'sent', activityId: id } : deliveredWithoutId;
    } catch (error) {
      return outcomeOf(error);
    }
  }

  return {
    post(address, message) {
      const activity = { ...activityFor(address, message), channelData: { notification: { alert: true } } };
      return attempt(address, (connector) => connector.conversations.sendToConversation(address.conversationId, activity));
    },
    async put(address, activityId, message) {
      if (!activityId) return { outcome: 'gone' };
      const activity = { ...activityFor(address, message), id: activityId };
      const sent = await attempt(address, (connector) =>
        connector.conversations.updateActivity(address.conversationId, activityId, activity),
      );
      return sent.outcome === 'sent' ? { outcome: 'sent', activityId } : sent;
    },
  };
}

function activityFor(address: Address, message: Message): Partial<Activity> {
  const envelope = {
    type: 'message',
    from: { id: address.botId, name: '' },
    recipient: { id: address.userId, name: '' },
    conversation: { id: address.conversationId, tenantId: address.tenantId } as Activity['conversation'],
  };
  // Teams reads text as Markdown unless told otherwise, and a person's words may hold signs of it.
  if ('text' in message) return { ...envelope, text: message.text, textFormat: 'plain' };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: message.card };
  return { ...envelope, summary: message.summary, attachments: [attachment] };
}

/** It is there, but nothing can update it: a later put answers 'gone', and a new card takes its place. */
const deliveredWithoutId: Sent = { outcome: 'sent', activityId: '' };

type Unreachable = Extract<Sent, { outcome: 'unreachable' }>['reason'];

/** Looked for in the body as text: errorCode 209 wraps its sub-code in a JSON string, and the SDK then gives no code at all. */
const unreachable: readonly (readonly [RegExp, Unreachable])[] = [
  [/ConversationBlockedByUser|MessageWritesBlocked|"errorCode"\s*:\s*209\b/, 'blocked'],
  [/BotDisabledByAdmin/, 'disabled'],
  [/BotNotInConversationRoster|ForbiddenOperationException/, 'uninstalled'],
];

/** No connection was made, so nothing was delivered. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What Entra ID says of an app whose secret, certificate or registration is wrong. */
const badCredentials = ['invalid_client', 'unauthorized_client', 'invalid_request', 'invalid_grant'];

interface Failure {
  readonly name?: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly response?: { readonly bodyAsText?: string | null; readonly headers: { get(name: string): string | undefined } };
}

/**
 * What an error from the connector client means for the message. Rethrows what is neither Teams' answer nor the net's doing.
 * Source of the statuses: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status codes).
 */
function outcomeOf(error: unknown): Sent {
  if (error instanceof UntrustedService) return { outcome: 'refused' };
  if (error instanceof SendTimedOut) return { outcome: 'unknown' };
  if (error instanceof NoToken) return { outcome: isBadCredentials(error.cause) ? 'unauthorised' : 'again' };

  const failure = error as Failure;
  if (failure.statusCode !== undefined) return outcomeOfStatus(failure.statusCode, failure.response);
  if (neverConnected.includes(failure.code ?? '')) return { outcome: 'again' };
  if (failure.name === 'RestError' || failure.name === 'AbortError') return { outcome: 'unknown' };
  throw error;
}

function outcomeOfStatus(status: number, response: Failure['response']): Sent {
  if (status < 300) return deliveredWithoutId;
  if (status === 408 || status === 500) return { outcome: 'unknown' };
  switch (status) {
    case 401:
      return { outcome: 'unauthorised' };
    case 403: {
      const body = (response?.bodyAsText ?? '').replaceAll('\\"', '"');
      const reason = unreachable.find(([sign]) => sign.test(body))?.[1];
      return reason ? { outcome: 'unreachable', reason } : { outcome: 'refused', status };
    }
    case 404:
      return { outcome: 'gone' };
    case 412:
    case 429:
    case 502:
    case 503:
    case 504: {
      const afterMs = retryAfter(response?.headers.get('retry-after'));
      return afterMs === undefined ? { outcome: 'again' } : { outcome: 'again', afterMs };
    }
    case 413:
      return { outcome: 'tooBig' };
    default:
      return { outcome: 'refused', status };
  }
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Told by MSAL's `errorCode`, or by the status that @azure/identity gives for a managed identity. */
function isBadCredentials(cause: unknown): boolean {
  const { errorCode, statusCode } = (cause ?? {}) as { errorCode?: string; statusCode?: number };
  return badCredentials.includes(errorCode ?? '') || statusCode === 400 || statusCode === 401 || statusCode === 403;
}
