import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import type { Log } from '../../src/app/ports/process-log.ts';
import { checkOrigin } from '../../src/chat/check-origin.ts';
import { listen } from '../../src/http/server.ts';
import {
  type AdapterOptions,
  type BotSettings,
  createAdapter,
} from '../../src/teams/connection.ts';
import { SendTimedOut } from '../../src/teams/one-request.ts';
import { endsWithFile } from '../runner/ending.ts';
import { createTeamsClient, type TeamsClient } from '../support/teams-client.ts';
import { type Person, startTeamsService, type TeamsService } from '../support/teams-service.ts';

const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };
const secretText = 'personal data in an error\n    at personal data';
const sentence = /^Något gick fel\. .*: ([0-9a-f]{8})\.$/;

let service: TeamsService;
let people: TeamsClient;
let turn: (context: TurnContext) => Promise<void>;
let lines: { level: string; turn?: string; code?: unknown; name?: unknown; message: string }[];
let settings: BotSettings;
let close: () => Promise<void>;

const log: Log = {
  warn: (facts, message) => void lines.push({ level: 'warn', ...facts, message }),
  error: (facts, message) => void lines.push({ level: 'error', ...facts, message }),
};

async function startBot(
  changes: Partial<BotSettings> = {},
  options: Partial<AdapterOptions> = {},
): Promise<void> {
  settings = {
    appType: 'SingleTenant',
    appId: service.appId,
    tenantId: service.tenantId,
    authentication: 'on',
    allowedServiceHosts: [service.host],
    ...changes,
  };
  const adapter = createAdapter(settings, {
    credentials: service.credentials,
    openId: { metadataUrl: service.openIdMetadataUrl, issuer: service.issuer },
    ...options,
  });
  const contexts = new WeakMap<object, TurnContext>();
  (adapter as unknown as CloudAdapter).use((context, next) => {
    contexts.set(context.activity, context);
    return next();
  });
  const ready = async () => ({ faults: [] });
  const at = { host: '127.0.0.1', port: 0 };
  const server = await listen(
    adapter,
    ({ activity }) => turn(contexts.get(activity) as TurnContext),
    ready,
    { isThere: async () => false, fetch: async () => undefined },
    log,
    at,
  );
  people = createTeamsClient(service, `http://127.0.0.1:${server.port}/api/messages`);
  close = endsWithFile(server).stop;
}

beforeEach(async () => {
  service = await startTeamsService({ tenantId: 'our-tenant', appId: 'our-app' });
  lines = [];
  turn = async (context) => {
    await context.sendActivity(`Hej ${context.activity.from.name}`);
  };
  await startBot();
});

afterEach(async () => {
  await close();
  await service.stop();
});

async function restartBot(...args: Parameters<typeof startBot>): Promise<void> {
  await close();
  await startBot(...args);
}

describe('who may speak to the bot', () => {
  test('a signed activity from Teams is answered, with the bot’s token, in its chat', async () => {
    expect(await people.say(anna, 'hej')).toMatchObject({ httpStatus: 200, text: '' });
    expect(service.messages(anna)).toMatchObject([{ activity: { text: 'Hej Anna Ask' } }]);
    expect(service.requests[0]?.authorization).toBe('Bearer from-our-app');
  });

  test.each([
    ['no JSON', '{'],
    ['no activity', '[]'],
    ['an activity without a type', '{}'],
  ])('a body that is %s is refused without reaching a turn', async (_, rawBody) => {
    turn = () => Promise.reject(new Error('reached'));
    const { httpStatus, text } = await people.say(anna, '', { rawBody });
    expect(httpStatus).toBe(400);
    expect(text).not.toContain('Error:');
  });

  test('with authentication off nobody needs a token and none is sent', async () => {
    await restartBot({ authentication: 'off-for-local-world' }, {
      credentials: undefined,
      openId: undefined,
    } as object);
    await people.say(anna, 'hej', { token: 'missing' });
    expect(service.requests[0]?.authorization).toBeUndefined();
  });

  test('when the signing keys cannot be had the answer is 500, so that Teams repeats', async () => {
    await restartBot(
      {},
      { openId: { metadataUrl: `${service.serviceUrl}none`, issuer: service.issuer } },
    );
    expect(await people.say(anna, 'hej')).toMatchObject({ httpStatus: 500, text: '' });
    expect(lines).toMatchObject([{ level: 'error', message: 'a turn failed' }]);
  });

  describe('a signing key that Teams has just added', () => {
    let time = 0;
    const signed = (keyid: string) => ({ token: { raw: `Bearer ${service.sign({}, { keyid })}` } });
    const say = async (keyid: string) => (await people.say(anna, 'hej', signed(keyid))).httpStatus;

    beforeEach(async () => {
      await restartBot({}, { machineTime: () => time });
      expect(await say('teams')).toBe(200);
      service.addKey('new');
    });

    test('is fetched before its first token is refused, once for all that wait', async () => {
      const before = service.keyFetches;
      expect(await Promise.all([say('new'), say('new'), say('new')])).toEqual([200, 200, 200]);
      expect(service.keyFetches).toBe(before + 1);
    });

    test('and a key of nobody’s costs one fetch a minute', async () => {
      const before = service.keyFetches;
      expect([await say('nobody'), await say('nobody')]).toEqual([401, 401]);
      time += 59_999;
      expect(await say('nobody')).toBe(401);
      expect(service.keyFetches).toBe(before + 1);
      service.addKey('newer');
      time += 1;
      expect(await say('newer')).toBe(200);
      expect(service.keyFetches).toBe(before + 2);
    });
  });

  test('a genuine activity with an unlisted service URL gets no answer sent there', async () => {
    await restartBot({ allowedServiceHosts: ['smba.trafficmanager.net'] });
    await people.say(anna, 'hej');
    expect(service.requests).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn', code: 'foreign-service-url' }]);
  });

  test.each<[string, Partial<BotSettings>]>([
    ['a secret for SingleTenant', {}],
    ['no secret for a managed identity', { appType: 'UserAssignedMSI', appPassword: 'x' }],
  ])('an adapter needs %s', (_, changes) => {
    const settings = {
      appType: 'SingleTenant',
      appId: 'a',
      tenantId: 't',
      authentication: 'on',
      allowedServiceHosts: [],
    } as const;
    expect(() => createAdapter({ ...settings, ...changes })).toThrow('MicrosoftAppPassword');
    expect(() => createAdapter({ ...settings, appPassword: 'x' })).not.toThrow();
    expect(() => createAdapter({ ...settings, appType: 'UserAssignedMSI' })).not.toThrow();
  });
});

describe('what people do in Teams', () => {
  test.each<[string, () => Promise<unknown>, object]>([
    ['saying', () => people.say(anna, 'hej'), { type: 'message', text: 'hej' }],
    [
      'pressing',
      () => people.press(anna, { verb: 'v', data: { case: 'c' }, replyToId: '7' }),
      { type: 'invoke', replyToId: '7' },
    ],
    [
      'submitting',
      () => people.submit(anna, { case: 'c' }, { replyToId: '7' }),
      { value: { case: 'c' }, replyToId: '7' },
    ],
    ['installing', () => people.install(anna), { type: 'installationUpdate', action: 'add' }],
    [
      'saying in a team',
      () => people.say(anna, 'hej', { channel: '19:x@thread.tacv2;messageid=1' }),
      { text: 'hej' },
    ],
  ])('%s reaches the turn as from our tenant', async (_, act, expected) => {
    const seen: [string, Partial<Activity>][] = [];
    turn = async ({ activity }) =>
      void seen.push([checkOrigin(activity, settings), { ...activity }]);
    await act();
    expect(seen).toMatchObject([['ok', expected]]);
  });
});

describe('an error in a turn', () => {
  beforeEach(() => {
    turn = () => Promise.reject(new Error(secretText));
  });

  test('gives the person the sentence, and neither HTTP nor the person its text', async () => {
    const answer = await people.say(anna, 'hej');
    expect(answer).toMatchObject({ httpStatus: 200, text: '' });
    expect(service.messages(anna)).toMatchObject([
      { activity: { text: expect.stringMatching(sentence) } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('personal data');
  });

  test('answers a press with HTTP 200 around an error that says the sentence', async () => {
    const answer = await people.press(anna, {
      verb: 'accept',
      data: { case: 'c' },
      replyToId: '1',
    });
    expect(answer).toMatchObject({ httpStatus: 200, message: expect.stringMatching(sentence) });
    expect(lines).toMatchObject([
      { level: 'error', message: 'a turn failed', turn: sentence.exec(answer.message ?? '')?.[1] },
    ]);
    expect(answer.body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(answer.text).not.toContain(secretText);
    expect(service.requests).toEqual([]);
  });

  test('stays silent when even the sentence cannot be sent', async () => {
    service.failNext('reset-before');
    expect(await people.say(anna, 'hej')).toMatchObject({ httpStatus: 200, text: '' });
  });
});

describe('a send within a turn', () => {
  test.each([500, 502, 503, 504, 'reset-before', 'accept-then-reset'] as const)(
    'is not repeated after %s',
    async (fault) => {
      const failed = new Promise((resolve) => {
        turn = (context) => context.sendActivity('hej').then(resolve, resolve) as Promise<void>;
      });
      service.failNext(fault);
      await people.say(anna, 'hej');
      expect(await failed).toBeInstanceOf(Error);
      expect(service.requests).toHaveLength(1);
    },
  );

  test('is not repeated after 429 with Retry-After, and follows no redirect', async () => {
    turn = (context) => context.sendActivity('hej').then(() => undefined);
    service.failNext({ fault: 429, headers: { 'retry-after': '0' } });
    service.failNext({
      fault: 307,
      headers: { location: `${service.serviceUrl}v3/conversations/x/activities` },
    });
    service.failWhile({ fault: 418 });
    await people.say(anna, 'hej');
    expect(service.requests).toHaveLength(2); // One is the send, one tells of its failure.
    expect(service.messages('x')).toEqual([]);
  });

  test('ends in time when Teams does not answer', async () => {
    await restartBot({ sendTimeoutMs: 250 });
    service.failWhile('hang');
    await people.say(anna, 'hej');
    expect(lines[0]).toMatchObject({ name: SendTimedOut.name });
    await service.until(() => (service.heldSends.length === 0 ? true : undefined));
  });
});

describe('connector clients', () => {
  test('are kept, one per service', async () => {
    const clients = new Set<unknown>();
    turn = async (context) => {
      const { ConnectorClientKey } = context.adapter as unknown as { ConnectorClientKey: symbol };
      clients.add(context.turnState.get(ConnectorClientKey));
    };
    await people.say(anna, 'en');
    await people.say(anna, 'två');
    expect(clients.size).toBe(1);
    await people.say(anna, 'tre', { serviceUrl: `${service.serviceUrl}other/` });
    expect(clients.size).toBe(2);
  });
});
