import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import jwt from 'jsonwebtoken';
import { newKeys, publishedKey, signingKeys } from './teams-keys.ts';

export interface Person {
  /** The Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** The SDK's abstract class as a plain object, so that a test can change a part of it. */
export type Credentials = { [Method in keyof ServiceClientCredentialsFactory]: ServiceClientCredentialsFactory[Method] };

export type Card = { readonly [key: string]: unknown };
export interface Message {
  readonly id: string;
  /** As it is now: a PUT replaces it. */
  activity: Partial<Activity>;
  /** The Adaptive Card of it, if it has one. */
  card: Card | undefined;
  updatedCount: number;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly activityId: string | undefined;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
}

/** A request whose answer is kept back. */
export interface Held extends Received {
  /** Goes on with the request as if nothing had been. */
  release(): void;
}

/**
 * A number answers with that status. The others: reset without doing anything; do it, then reset; keep the request back before
 * doing it ('hang', dropped if the bot gives up meanwhile), or after ('accept-then-hang').
 */
export type FaultKind = number | 'reset-before' | 'accept-then-reset' | 'hang' | 'accept-then-hang';

export interface AimedFault {
  readonly fault: FaultKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Only requests for this person, or for a conversation by its id. */
  readonly person?: Person | string;
  readonly method?: 'POST' | 'PUT' | 'DELETE';
}

export type Fault = FaultKind | AimedFault;

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
  /** What is kept back now. */
  readonly heldSends: readonly Held[];
  conversationOf(person: Person): string;
  /** What stands in a person's chat, or in a conversation by its id, oldest first. */
  messages(of: Person | string): readonly Message[];
  /** How many requests for one conversation have been open at the same time, at most. */
  mostInFlight(of: Person | string): number;
  /** Each is used once, by the first request it fits. */
  failNext(...faults: Fault[]): void;
  /** Fails every request it fits until the returned function is called. */
  failWhile(fault: Fault): () => void;
  /** Resolves with the first value that is not undefined; asked again each time something happens here. */
  until<T>(ask: () => T | undefined): Promise<T>;
  /** Resolves when so many sends are kept back. */
  untilHeld(count: number): Promise<readonly Held[]>;
  /** Resolves when so many messages stand in the chat. */
  untilMessages(of: Person | string, count: number): Promise<readonly Message[]>;
  /** A token as Bot Framework gives it to the bot. `key: 'other'` signs with a key that is not published. */
  sign(claims?: object, options?: { readonly expiresInSeconds?: number; readonly key?: 'other' }): string;
  stop(): Promise<void>;
}

export interface TeamsServiceOptions {
  readonly tenantId: string;
  /** Empty for a bot with authentication off: then no token is asked for. */
  readonly appId: string;
  /** Turns away what goes beyond, per conversation and second of real time. Teams: 7. */
  readonly perSecond?: number;
}

export function conversationOf(person: Person): string {
  return `a:${person.id}`;
}

/** Credentials that need no network; a bot in a process of its own makes the same ones from its app id. */
export function fakeCredentials(appId: string): Credentials {
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => appId === '',
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', outboundToken(appId));
        return request;
      },
    }),
  };
}

/** Teams' side of the wire, on loopback: keeps messages, publishes its signing keys, and misbehaves on demand. */
export async function startTeamsService({ tenantId, appId, perSecond }: TeamsServiceOptions): Promise<TeamsService> {
  const conversations = new Map<string, Message[]>();
  const requests: Received[] = [];
  const heldSends: Held[] = [];
  const once: AimedFault[] = [];
  const lasting = new Set<AimedFault>();
  const open = new Map<string, { now: Set<object>; most: number; starts: number[] }>();
  const askers = new Set<() => void>();
  const secret = randomUUID();
  const issuer = `https://issuer.test/${secret}`;
  let nextId = 1_700_000_000_000;

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const keyOf = (of: Person | string) => (typeof of === 'string' ? of : conversationOf(of));
  const messages = (of: Person | string) => conversations.get(keyOf(of)) ?? [];
  const happened = () => {
    for (const ask of [...askers]) ask();
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    // The SDK keeps keys by URL for the life of the process, so each start has its own.
    if (path === `/${secret}/openid`) return reply(response, 200, { issuer, jwks_uri: `${origin}/${secret}/keys` });
    if (path === `/${secret}/keys`) return reply(response, 200, { keys: [publishedKey()] });

    const activity = await bodyOf(request);
    const match = /^\/emea\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    if (!match) return reply(response, 404, { error: { code: 'NotFound' } });
    const conversationId = decodeURIComponent(match[1] ?? '');
    const activityId = match[2] && decodeURIComponent(match[2]);
    const { authorization } = request.headers;
    const received = { method: request.method ?? '', path, conversationId, activityId, authorization, activity };
    requests.push(received);
    const load = countIn(received.conversationId, response);
    happened();

    const { fault, headers, body } = faultFor(received);
    if (typeof fault === 'number') return reply(response, fault, body, headers);
    if (fault === 'reset-before') return void response.destroy();
    if (appId !== '' && authorization !== outboundToken(appId)) return reply(response, 401, undefined);
    if (load > (perSecond ?? Number.POSITIVE_INFINITY)) return reply(response, 429, undefined, { 'retry-after': '1' });
    if (fault === 'hang' && !(await hold(received, response))) return;
    const [status, answer] = apply(received);
    if (fault === 'accept-then-reset') response.destroy();
    happened();
    if (fault === 'accept-then-hang' && !(await hold(received, response))) return;
    if (!response.destroyed) reply(response, status, answer);
  }

  function apply({ method, conversationId, activityId, activity }: Received): [number, unknown] {
    const kept = conversations.get(conversationId) ?? [];
    conversations.set(conversationId, kept);
    if (method === 'POST') {
      const id = String(nextId++);
      kept.push({ id, activity, card: cardOf(activity), updatedCount: 0 });
      return [201, { id }];
    }
    const message = kept.find(({ id }) => id === activityId);
    if (!message) return [404, { error: { code: 'ActivityNotFoundInConversation' } }];
    if (method === 'DELETE') kept.splice(kept.indexOf(message), 1);
    else Object.assign(message, { activity, card: cardOf(activity), updatedCount: message.updatedCount + 1 });
    return [200, { id: message.id }];
  }

  /** Requests of this conversation within the last second, this one included. */
  function countIn(conversationId: string, response: ServerResponse): number {
    const line = open.get(conversationId) ?? { now: new Set(), most: 0, starts: [] };
    open.set(conversationId, line);
    line.most = Math.max(line.most, line.now.add(response).size);
    // 'close' may come after the bot's next request; 'prefinish' comes as the answer is given, but not on a reset.
    for (const event of ['prefinish', 'close']) response.once(event, () => line.now.delete(response));
    const now = performance.now();
    line.starts = [...line.starts.filter((start) => now - start < 1000), now];
    return line.starts.length;
  }

  function faultFor({ conversationId, method }: Received): Partial<AimedFault> {
    const fits = (fault: AimedFault) =>
      (fault.person === undefined || keyOf(fault.person) === conversationId) && (fault.method ?? method) === method;
    const index = once.findIndex(fits);
    return (index >= 0 ? once.splice(index, 1)[0] : [...lasting].find(fits)) ?? {};
  }

  /** True when released, false when the bot has given up. */
  function hold(received: Received, response: ServerResponse): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (released: boolean) => {
        const index = heldSends.indexOf(held);
        if (index >= 0) heldSends.splice(index, 1);
        resolve(released);
        happened();
      };
      const held = { ...received, release: () => end(!response.destroyed) };
      response.once('close', () => end(false));
      heldSends.push(held);
      happened();
    });
  }

  function until<T>(ask: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const asker = () => {
        const value = ask();
        if (value === undefined) return;
        askers.delete(asker);
        resolve(value);
      };
      askers.add(asker);
      asker();
    });
  }

  return {
    serviceUrl: `${origin}/emea/`,
    host: '127.0.0.1',
    tenantId,
    appId,
    openIdMetadataUrl: `${origin}/${secret}/openid`,
    issuer,
    credentials: fakeCredentials(appId),
    requests,
    heldSends,
    conversationOf,
    messages,
    mostInFlight: (of) => open.get(keyOf(of))?.most ?? 0,
    failNext: (...faults) => void once.push(...faults.map(aimed)),
    failWhile(fault) {
      const kept = aimed(fault);
      lasting.add(kept);
      return () => void lasting.delete(kept);
    },
    until,
    untilHeld: (count) => until(() => (heldSends.length >= count ? [...heldSends] : undefined)),
    untilMessages: (of, count) => until(() => (messages(of).length >= count ? messages(of) : undefined)),
    sign(claims = {}, { expiresInSeconds = 3600, key } = {}) {
      const standard = { iss: issuer, aud: appId, serviceurl: `${origin}/emea/` };
      const { privateKey } = key === 'other' ? newKeys() : signingKeys();
      const exp = Math.floor(Date.now() / 1000) + expiresInSeconds;
      return jwt.sign({ ...standard, exp, ...claims }, privateKey, { algorithm: 'RS256', keyid: 'teams' });
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function aimed(fault: Fault): AimedFault {
  return typeof fault === 'object' ? fault : { fault };
}

function outboundToken(appId: string): string {
  return `Bearer from-${appId}`;
}

function cardOf(activity: Partial<Activity>): Card | undefined {
  return activity.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content;
}

async function bodyOf(request: IncomingMessage): Promise<Partial<Activity>> {
  const body = await text(request);
  return body ? JSON.parse(body) : {};
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}
