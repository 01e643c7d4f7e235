import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { endsWithFile } from '../runner/ending.ts';
import {
  type ChatAsked,
  conversationIdOf,
  createConversations,
  type Message,
  memberIn,
  type Person,
  type Received,
} from './teams-conversations.ts';
import {
  type AimedFault,
  createFaults,
  type Fault,
  type Injected,
  type RandomFaults,
  teamsFaults,
} from './teams-faults.ts';
import { publishedKeys } from './teams-keys.ts';
import { createThrottle, type TeamsLimits } from './teams-limits.ts';
import {
  type Credentials,
  fakeCredentials,
  inboundToken,
  outboundToken,
  type SignOptions,
} from './teams-tokens.ts';
import { createWatch, type Held } from './teams-watch.ts';

export {
  type Card,
  conversationOf,
  type Message,
  type Person,
  type Received,
} from './teams-conversations.ts';
export type { AimedFault, Fault, FaultKind } from './teams-faults.ts';
export { type Credentials, fakeCredentials } from './teams-tokens.ts';
export type { Held } from './teams-watch.ts';

/**
 * The limit of a message in UTF-8 bytes. Teams has named 28, 40 and 100 KB over the years; a
 * message below the smallest is below all of them. Source:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
export const LARGEST_MESSAGE = 28 * 1024;

export interface TeamsService {
  readonly serviceUrl: string;
  readonly host: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  /** The bot's tokens for createAdapter, without Entra ID. */
  readonly credentials: Credentials;
  /** All requests of the bot, in order, refused ones included. */
  readonly requests: readonly Received[];
  /** The faults that were applied on demand, in order. */
  readonly injected: readonly Injected[];
  /** The number of requests beyond the limits, which were refused with 429. */
  readonly throttled: number;
  /** The number of requests for the signing keys. */
  readonly keyFetches: number;
  /** Publishes one more signing key of this name. */
  addKey(name: string): void;
  /** The sends that are held now. */
  readonly heldSends: readonly Held[];
  /** Returns the person's current conversation. */
  conversationOf(person: Person): string;
  /**
   * "Ta bort chatthistorik": messages of the bot to this chat get 404 until the bot opens the chat
   * again or the person writes.
   */
  forget(person: Person): void;
  /** Returns the messages in a person's chat, or in a conversation by its id, oldest first. */
  messages(of: Person | string): readonly Message[];
  /** How many messages have come, also those that were deleted since. */
  postedCount(of: Person | string): number;
  /**
   * Returns the largest number of requests for one conversation that were open at the same time.
   */
  mostInFlight(of: Person | string): number;
  /** Fails the next requests. Each fault is used once, by the first request that it fits. */
  failNext(...faults: Fault[]): void;
  /** Fails every request that it fits until the returned function is called. */
  failWhile(fault: Fault): () => void;
  /**
   * Fails a share of the requests until the returned function is called. `injected` tells which.
   */
  failRandomly(faults: RandomFaults): () => void;
  /**
   * Calls `ask` each time something happens here. Resolves with its first value that is not
   * undefined.
   */
  until<T>(ask: () => T | undefined): Promise<T>;
  /** Resolves when this many sends are held. */
  untilHeld(count: number): Promise<readonly Held[]>;
  /** Resolves when the chat has this many messages. */
  untilMessages(of: Person | string, count: number): Promise<readonly Message[]>;
  /**
   * Returns a token as Bot Framework issues it to the bot. `key: 'other'` signs with a key that is
   * not published.
   */
  sign(claims?: object, options?: SignOptions): string;
  stop(): Promise<void>;
}

export interface TeamsServiceOptions {
  readonly tenantId: string;
  /** An empty id means a bot with authentication off, from which no token is required. */
  readonly appId: string;
  /**
   * Requests beyond these limits are refused. Without limits everything is accepted, because tests
   * play months in seconds.
   */
  readonly limits?: TeamsLimits;
  /** The clock of the limits in ms. It is real time when left out. */
  readonly now?: () => number;
}

/** A path at either service URL of the tenant: all conversations, one, or one message in it. */
const PLACE = /^\/(?:emea|eudb)\/v3\/conversations(|\/([^/]+)\/activities(?:\/([^/]+))?)$/;

/**
 * Starts Teams' side of the connection on loopback. It keeps messages, publishes its signing keys,
 * and fails on demand.
 */
export async function startTeamsService({
  tenantId,
  appId,
  ...options
}: TeamsServiceOptions): Promise<TeamsService> {
  const conversations = createConversations();
  const faults = createFaults();
  const watch = createWatch();
  const throttle =
    options.limits && createThrottle(options.limits, options.now ?? (() => performance.now()));
  const requests: Received[] = [];
  const secret = randomUUID();
  const issuer = `https://issuer.test/${secret}`;
  const { hold, happened, until } = watch;
  const addedKeys: string[] = [];
  let throttled = 0;
  let keyFetches = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  // Without a limit, no idle connection closes just as the bot reuses it, which would be an
  // unwanted reset.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    // The SDK keeps keys by URL for the life of the process, so each start has its own URL.
    if (path === `/${secret}/openid`)
      return reply(response, 200, { issuer, jwks_uri: `${origin}/${secret}/keys` });
    if (path === `/${secret}/keys`) {
      keyFetches += 1;
      return reply(response, 200, { keys: publishedKeys(addedKeys) });
    }

    const body = await text(request);
    const [, below, ...ids] = PLACE.exec(path) ?? [];
    if (below === '' && request.method === 'POST') return open(request, body, response);
    if (!below) return reply(response, 404, { error: { code: 'NotFound' } });
    const received: Received = {
      method: request.method ?? '',
      path,
      conversationId: decodeURIComponent(ids[0] ?? ''),
      activityId: ids[1] && decodeURIComponent(ids[1]),
      authorization: request.headers.authorization,
      activity: body ? JSON.parse(body) : {},
    };
    return take(received, body, response);
  }

  async function open(
    request: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    const chat = JSON.parse(body) as ChatAsked;
    const member = memberIn(chat, tenantId);
    return take(
      {
        method: 'CREATE',
        path: (request.url ?? '').split('?')[0] ?? '',
        conversationId: member ? conversations.currentOf(member) : '',
        activityId: undefined,
        authorization: request.headers.authorization,
        activity: {},
        chat,
      },
      body,
      response,
    );
  }

  async function take(received: Received, body: string, response: ServerResponse): Promise<void> {
    requests.push(received);
    watch.begun(received, response);
    happened();

    const waitMs = throttle?.take(received.conversationId) ?? 0;
    if (waitMs > 0) {
      throttled++;
      const headers = { 'retry-after': String(Math.ceil(waitMs / 1000)) };
      return reply(response, 429, teamsFaults.throttled.body, headers);
    }
    await serve(received, Buffer.byteLength(body), faults.faultFor(received), response);
  }

  async function serve(
    received: Received,
    bytes: number,
    failing: AimedFault | undefined,
    response: ServerResponse,
  ): Promise<void> {
    const fault = failing?.fault;
    if (typeof fault === 'number') return reply(response, fault, failing?.body, failing?.headers);
    if (fault === 'reset-before') return void response.destroy();
    if (appId !== '' && received.authorization !== outboundToken(appId))
      return reply(response, 401, undefined);
    if (received.method === 'CREATE' && received.conversationId === '')
      return reply(response, 400, teamsFaults.badArgument.body);
    if (bytes > LARGEST_MESSAGE) return reply(response, 413, teamsFaults.tooBig.body);
    if (fault === 'hang' && !(await hold(received, response))) return;
    const { status, body } = conversations.apply(received);
    if (fault === 'accept-then-reset') response.destroy();
    happened();
    if (fault === 'accept-then-hang' && !(await hold(received, response))) return;
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, failing?.ms).unref());
    if (!response.destroyed) reply(response, status, body);
  }

  const idOf = (of: Person | string) => (typeof of === 'string' ? of : conversations.currentOf(of));
  const messages = (of: Person | string) => conversations.messages(idOf(of));
  const postedCount = (of: Person | string) => conversations.postedCount(idOf(of));
  return endsWithFile({
    serviceUrl: `${origin}/emea/`,
    host: '127.0.0.1',
    tenantId,
    appId,
    openIdMetadataUrl: `${origin}/${secret}/openid`,
    issuer,
    credentials: fakeCredentials(appId),
    requests,
    injected: faults.injected,
    get throttled() {
      return throttled;
    },
    get keyFetches() {
      return keyFetches;
    },
    addKey: (name) => void addedKeys.push(name),
    heldSends: watch.heldSends,
    conversationOf: conversations.currentOf,
    forget: conversations.forget,
    messages,
    postedCount,
    mostInFlight: (of) => watch.mostInFlight(conversationIdOf(of)),
    failNext: faults.failNext,
    failWhile: faults.failWhile,
    failRandomly: faults.failRandomly,
    until,
    untilHeld: (count) =>
      until(() => (watch.heldSends.length >= count ? [...watch.heldSends] : undefined)),
    untilMessages: (of, count) =>
      until(() => (postedCount(of) >= count ? messages(of) : undefined)),
    sign: (claims = {}, signing = {}) =>
      inboundToken({ iss: issuer, aud: appId, serviceurl: `${origin}/emea/`, ...claims }, signing),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  });
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(
    body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  );
}
