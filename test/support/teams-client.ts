import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import type { Card, Person, TeamsService } from './teams-service.ts';

/** The bot's answer over HTTP, and what it shows the person who pressed. */
export interface Answer {
  readonly httpStatus: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The parsed body if it is JSON, otherwise the text. */
  readonly body: unknown;
  /** The card that replaces the pressed one. */
  readonly card: Card | undefined;
  /** The sentence that is shown instead of a card, as a notice or an error. */
  readonly message: string | undefined;
}

type Token = keyof ReturnType<typeof tokens> | 'missing' | { readonly raw: string };

/** Changes to the HTTP request itself. */
export interface Forged {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Returns another body in place of the usual one. */
  readonly body?: (json: string) => Buffer;
  /** Sends the body without its length. */
  readonly chunked?: true;
}

export interface Overrides {
  readonly tenantId?: string;
  readonly serviceUrl?: string;
  readonly token?: Token;
  /** Teams repeats an unanswered activity with the same id, and later with a new one. */
  readonly id?: string;
  /** The team conversation that receives the activity, instead of the person's own chat. */
  readonly channel?: string;
  /** Fields that replace those of the finished activity. An undefined field is removed. */
  readonly activity?: { readonly [field: string]: unknown };
  /** A body that is sent as it is, instead of any activity. */
  readonly rawBody?: string;
  readonly http?: Forged;
}

export interface Press {
  readonly verb?: string;
  readonly data?: object;
  /** The card's activity id. */
  readonly replyToId?: string;
  readonly activityId?: string;
  readonly trigger?: 'manual' | 'automatic';
}

export interface TeamsClient {
  /** All answers of the bot, in order. */
  readonly answers: readonly Answer[];
  say(person: Person, text: string, overrides?: Overrides): Promise<Answer>;
  /** Presses a button of Action.Execute. */
  press(person: Person, press: Press, overrides?: Overrides): Promise<Answer>;
  /** Presses a button of Action.Submit, which arrives as a message. */
  submit(
    person: Person,
    data: object,
    overrides?: Overrides & { readonly replyToId?: string },
  ): Promise<Answer>;
  install(person: Person, overrides?: Overrides): Promise<Answer>;
  uninstall(person: Person, overrides?: Overrides): Promise<Answer>;
  /** Sends any activity. Fields that are left out are as in a message. */
  send(person: Person, activity: object, overrides?: Overrides): Promise<Answer>;
}

/**
 * Acts as the people in Teams towards the bot. `botUrl` is the whole URL of its message endpoint.
 */
export function createTeamsClient(
  service: TeamsService,
  botUrl: string,
  defaults: Overrides = {},
): TeamsClient {
  const answers: Answer[] = [];

  async function send(person: Person, own: object, overrides: Overrides = {}): Promise<Answer> {
    const chosen = { ...defaults, ...overrides };
    const tenantId = chosen.tenantId ?? service.tenantId;
    const serviceUrl = chosen.serviceUrl ?? service.serviceUrl;
    const now = new Date().toISOString();
    const activity = {
      type: 'message',
      timestamp: now,
      localTimestamp: now,
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
      recipient: { id: `28:${service.appId}`, name: 'Rutinbot' },
      locale: 'sv-SE',
      ...place(service.conversationOf(person), tenantId, chosen.channel),
      ...own,
      id: chosen.id ?? ('id' in own ? own.id : randomUUID()),
      ...chosen.activity,
    };
    const token = authorization(service, serviceUrl, chosen.token);
    const answer = await postTo(
      botUrl,
      chosen.rawBody ?? JSON.stringify(activity),
      token,
      chosen.http,
    );
    answers.push(answer);
    return answer;
  }

  return {
    answers,
    send,
    say: (person, text, overrides) => send(person, { text, textFormat: 'plain' }, overrides),
    press(
      person,
      { verb, data, replyToId, activityId = randomUUID(), trigger = 'manual' },
      overrides,
    ) {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger };
      return send(
        person,
        { type: 'invoke', name: 'adaptiveCard/action', id: activityId, replyToId, value },
        overrides,
      );
    },
    submit: (person, data, overrides) =>
      send(person, { value: data, replyToId: overrides?.replyToId }, overrides),
    install: (person, overrides) =>
      send(person, { type: 'installationUpdate', action: 'add' }, overrides),
    uninstall: (person, overrides) =>
      send(person, { type: 'installationUpdate', action: 'remove' }, overrides),
  };
}

function place(chat: string, tenantId: string, channel: string | undefined): object {
  const tenant = { id: tenantId };
  if (!channel) {
    return {
      conversation: { id: chat, conversationType: 'personal', tenantId },
      channelData: { tenant },
    };
  }
  const channelId = channel.split(';')[0];
  return {
    conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId },
    channelData: { tenant, channel: { id: channelId }, team: { id: channelId } },
  };
}

const emulatorClaims = {
  iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  ver: '1.0',
};

function authorization(
  service: TeamsService,
  serviceUrl: string,
  token: Token = 'valid',
): string | undefined {
  if (token === 'missing' || (service.appId === '' && token === 'valid')) return undefined;
  if (typeof token === 'object') return token.raw;
  return `Bearer ${tokens(service, serviceUrl)[token]()}`;
}

function tokens(service: TeamsService, serviceurl: string) {
  return {
    valid: () => service.sign({ serviceurl }),
    garbage: () => 'not.a.token',
    'wrong-audience': () => service.sign({ serviceurl, aud: randomUUID() }),
    // Bot Framework's emulator sends these claims. The token is well formed, and the SDK would
    // accept it from anywhere.
    'wrong-issuer': () => service.sign({ ...emulatorClaims, appid: service.appId }),
    'wrong-key': () => service.sign({ serviceurl }, { key: 'other' }),
    'unknown-key': () => service.sign({ serviceurl }, { key: 'other', keyid: 'other' }),
    'key-of-another-channel': () => service.sign({ serviceurl }, { keyid: 'webchat' }),
    unsigned: () => service.sign({ serviceurl }, { key: 'none' }),
    'wrong-service-url': () => service.sign({ serviceurl: 'https://elsewhere.test/' }),
    // This is beyond the five minutes of clock skew that Bot Framework allows.
    expired: () => service.sign({ serviceurl }, { expiresInSeconds: -600 }),
    endless: () => service.sign({ serviceurl }, { expiresInSeconds: null }),
    'not-yet-valid': () => service.sign({ serviceurl, nbf: Math.floor(Date.now() / 1000) + 600 }),
  };
}

function postTo(
  url: string,
  json: string,
  token: string | undefined,
  forged: Forged = {},
): Promise<Answer> {
  const body = forged.body?.(json) ?? Buffer.from(json);
  const headers = {
    'content-type': 'application/json',
    ...(forged.chunked ? {} : { 'content-length': body.length }),
    ...(token === undefined ? {} : { authorization: token }),
    ...forged.headers,
  };
  const to = forged.path === undefined ? new URL(url) : new URL(forged.path, url);
  return new Promise((resolve, reject) => {
    // Each request has a connection of its own, because a kept one would outlive the test.
    const outgoing = request(
      to,
      { method: forged.method ?? 'POST', headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(read(response, Buffer.concat(chunks).toString('utf8'))));
      },
    );
    outgoing.on('error', reject);
    if (forged.chunked) outgoing.write(body.subarray(0, 1));
    outgoing.end(forged.chunked ? body.subarray(1) : body);
  });
}

function read({ statusCode: httpStatus = 0, headers }: IncomingMessage, text: string): Answer {
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // The body is not JSON, so it stays a text.
  }
  const { type, value } = (typeof body === 'object' && body !== null ? body : {}) as {
    type?: string;
    value?: unknown;
  };
  const card = type === 'application/vnd.microsoft.card.adaptive' ? (value as Card) : undefined;
  const message =
    typeof value === 'string' ? value : (value as { message?: string } | undefined)?.message;
  return { httpStatus, headers, text, body, card, message: card ? undefined : message };
}
