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
 * A message, in UTF-8 bytes. Teams has named 28, 40 and 100 KB over the years; whoever is below the
 * smallest is below them all. Source:
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
  /** For createAdapter: the bot's tokens, without Entra ID. */
  readonly credentials: Credentials;
  /** Everything the bot has asked for, in order, turned away or not. */
  readonly requests: readonly Received[];
  /** What was done wrong on demand, in order. */
  readonly injected: readonly Injected[];
  /** How many requests went beyond the limits and were turned away with 429. */
  readonly throttled: number;
  /** How often the signing keys have been asked for. */
  readonly keyFetches: number;
  /** Publishes one more signing key, of this name. */
  addKey(name: string): void;
  /** What is kept back now. */
  readonly heldSends: readonly Held[];
  /** The conversation that the person has now. */
  conversationOf(person: Person): string;
  /**
   * "Ta bort chatthistorik": what the bot sends there is answered with 404, until it opens the chat
   * anew or the person writes.
   */
  forget(person: Person): void;
  /** What stands in a person's chat, or in a conversation by its id, oldest first. */
  messages(of: Person | string): readonly Message[];
  /** How many requests for one conversation have been open at the same time, at most. */
  mostInFlight(of: Person | string): number;
  /** Each is used once, by the first request it fits. */
  failNext(...faults: Fault[]): void;
  /** Fails every request it fits until the returned function is called. */
  failWhile(fault: Fault): () => void;
  /**
   * Fails a share of the requests until the returned function is called; `injected` tells which.
   */
  failRandomly(faults: RandomFaults): () => void;
  /**
   * Resolves with the first value that is not undefined; asked again each time something happens
   * here.
   */
  until<T>(ask: () => T | undefined): Promise<T>;
  /** Resolves when so many sends are kept back. */
  untilHeld(count: number): Promise<readonly Held[]>;
  /** Resolves when so many messages stand in the chat. */
  untilMessages(of: Person | string, count: number): Promise<readonly Message[]>;
  /**
   * A token as Bot Framework gives it to the bot. `key: 'other'` signs with a key that is not
   * published.
   */
  sign(claims?: object, options?: SignOptions): string;
  stop(): Promise<void>;
}

export interface TeamsServiceOptions {
  readonly tenantId: string;
  /** Empty for a bot with authentication off: then no token is asked for. */
  readonly appId: string;
  /**
   * What goes beyond is turned away. Left out, everything is taken: tests play months in seconds.
   */
  readonly limits?: TeamsLimits;
  /** In ms, what the limits are counted in; real time when left out. */
  readonly now?: () => number;
}

/**
 * Teams' side of the wire, on loopback: keeps messages, publishes its signing keys, and misbehaves
 * on demand.
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
  // Ending an idle connection just as the bot uses it again would be a reset that nobody asked for.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    // The SDK keeps keys by URL for the life of the process, so each start has its own.
    if (path === `/${secret}/openid`)
      return reply(response, 200, { issuer, jwks_uri: `${origin}/${secret}/keys` });
    if (path === `/${secret}/keys`) {
      keyFetches += 1;
      return reply(response, 200, { keys: publishedKeys(addedKeys) });
    }

    const body = await text(request);
    if (path === '/emea/v3/conversations' && request.method === 'POST')
      return open(request, body, response);
    const match = /^\/emea\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    if (!match) return reply(response, 404, { error: { code: 'NotFound' } });
    const received: Received = {
      method: request.method ?? '',
      path,
      conversationId: decodeURIComponent(match[1] ?? ''),
      activityId: match[2] && decodeURIComponent(match[2]),
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

  const messages = (of: Person | string) =>
    conversations.messages(typeof of === 'string' ? of : conversations.currentOf(of));
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
    mostInFlight: (of) => watch.mostInFlight(conversationIdOf(of)),
    failNext: faults.failNext,
    failWhile: faults.failWhile,
    failRandomly: faults.failRandomly,
    until,
    untilHeld: (count) =>
      until(() => (watch.heldSends.length >= count ? [...watch.heldSends] : undefined)),
    untilMessages: (of, count) =>
      until(() => (messages(of).length >= count ? messages(of) : undefined)),
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
