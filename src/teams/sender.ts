import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Address } from '../app/ports/addresses.ts';
import type { Message, Reopened, Sender, Sent } from '../app/ports/sends.ts';
import type { TeamsAdapter } from './connection.ts';
import { NoToken, SendTimedOut, UntrustedService } from './one-request.ts';

/**
 * Creates the one place that sends. It makes one HTTP request per call. It throws only for a bug,
 * never for what Teams or the network did.
 */
export function createSender(adapter: TeamsAdapter): Sender {
  async function attempt(
    address: Address,
    send: (connector: ConnectorClient) => Promise<{ id?: string }>,
  ): Promise<Sent> {
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
      const activity = {
        ...activityFor(address, message),
        channelData: { notification: { alert: true } },
      };
      return attempt(address, (connector) =>
        connector.conversations.sendToConversation(address.conversationId, activity),
      );
    },
    async put(address, activityId, message) {
      if (!activityId) return { outcome: 'gone' };
      const activity = { ...activityFor(address, message), id: activityId };
      const sent = await attempt(address, (connector) =>
        connector.conversations.updateActivity(address.conversationId, activityId, activity),
      );
      return sent.outcome === 'sent' ? { outcome: 'sent', activityId } : sent;
    },
    async remove(address, activityId) {
      if (!activityId) return { outcome: 'gone' };
      return attempt(address, async (connector) => {
        await connector.conversations.deleteActivity(address.conversationId, activityId);
        return { id: activityId };
      });
    },
    async open(address, person): Promise<Reopened> {
      const sent = await attempt(address, (connector) =>
        connector.conversations.createConversation(chatWith(address, person)),
      );
      if (sent.outcome !== 'sent') return sent;
      return sent.activityId
        ? { outcome: 'opened', conversationId: sent.activityId }
        : { outcome: 'unknown' };
    },
  };
}

/**
 * The object id is the member's `id`: as `aadObjectId` it is answered with 400.
 * Source: https://github.com/MicrosoftDocs/msteams-docs/issues/14079
 */
function chatWith({ botId, tenantId }: Address, person: string) {
  return {
    isGroup: false,
    bot: { id: botId, name: '' },
    members: [{ id: person, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
}

function activityFor(address: Address, message: Message): Partial<Activity> {
  const envelope = {
    type: 'message',
    from: { id: address.botId, name: '' },
    recipient: { id: address.userId, name: '' },
    conversation: {
      id: address.conversationId,
      tenantId: address.tenantId,
    } as Activity['conversation'],
  };
  // Teams reads text as Markdown unless told otherwise, and a person's words may hold Markdown
  // signs.
  if ('text' in message) return { ...envelope, text: message.text, textFormat: 'plain' };
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: message.card,
  };
  return { ...envelope, summary: message.summary, attachments: [attachment] };
}

/**
 * The message is there, but nothing can update it. A later put answers 'gone', and a new card
 * replaces it.
 */
const deliveredWithoutId: Sent = { outcome: 'sent', activityId: '' };

type Unreachable = Extract<Sent, { outcome: 'unreachable' }>['reason'];

/**
 * The sub-codes to look for in the body as text. errorCode 209 wraps its sub-code in a JSON string,
 * and the SDK then gives no code at all.
 */
const unreachable: readonly (readonly [RegExp, Unreachable])[] = [
  [/ConversationBlockedByUser|MessageWritesBlocked|"errorCode"\s*:\s*209\b/, 'blocked'],
  [/BotDisabledByAdmin/, 'disabled'],
  [/BotNotInConversationRoster|ForbiddenOperationException/, 'uninstalled'],
];

/** Codes of failures before a connection was made, so that nothing was delivered. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What Entra ID says of an app whose secret, certificate or registration is wrong. */
const badCredentials = [
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_grant',
];

interface Failure {
  readonly name?: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly response?: {
    readonly bodyAsText?: string | null;
    readonly headers: { get(name: string): string | undefined };
  };
}

/**
 * The outcome that an error from the connector client means. Rethrows an error that is neither
 * Teams' answer nor a fault of the network. Source of the statuses:
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status
 * codes).
 */
function outcomeOf(error: unknown): Sent {
  if (error instanceof UntrustedService) return { outcome: 'refused' };
  if (error instanceof SendTimedOut) return { outcome: 'unknown' };
  // An id that cannot be part of a URL is not from Teams. It came with a forged activity.
  if (error instanceof URIError) return { outcome: 'gone' };
  if (error instanceof NoToken)
    return { outcome: isBadCredentials(error.cause) ? 'unauthorised' : 'again' };

  const failure = error as Failure;
  if (failure.statusCode !== undefined)
    return outcomeOfStatus(failure.statusCode, failure.response);
  if (neverConnected.includes(failure.code ?? '')) return { outcome: 'again' };
  if (failure.name === 'RestError' || failure.name === 'AbortError') return { outcome: 'unknown' };
  throw error;
}

/**
 * The meaning of a status, for a post and an update alike. The caller knows which of them it sent.
 */
function outcomeOfStatus(status: number, response: Failure['response']): Sent {
  if (status < 300) return deliveredWithoutId;
  const afterMs = retryAfter(response?.headers.get('retry-after'));
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
      return sendAgain(afterMs);
    case 413:
      return { outcome: 'tooBig' };
    // A gateway may have lost only the answer. One that says when to come back has passed nothing
    // on.
    case 502:
    case 503:
    case 504:
      return afterMs === undefined ? { outcome: 'unknown' } : sendAgain(afterMs);
    case 408:
    case 500:
      return { outcome: 'unknown' };
    // This includes a 400 for the wrong geo and a 403 for the wrong host. The right address comes
    // with the person's next message. A host that a refusal names must not get a token.
    default:
      return { outcome: 'refused', status };
  }
}

function sendAgain(afterMs: number | undefined): Sent {
  return afterMs === undefined ? { outcome: 'again' } : { outcome: 'again', afterMs };
}

/** The longest pause that Teams may ask for, in milliseconds. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** Parses seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_WAIT_MS);
}

/**
 * True when Entra ID refuses the bot. MSAL's `errorCode` tells, or the status that @azure/identity
 * gives for a managed identity.
 */
function isBadCredentials(cause: unknown): boolean {
  const { errorCode, statusCode } = (cause ?? {}) as { errorCode?: string; statusCode?: number };
  return (
    badCredentials.includes(errorCode ?? '') ||
    statusCode === 400 ||
    statusCode === 401 ||
    statusCode === 403
  );
}
