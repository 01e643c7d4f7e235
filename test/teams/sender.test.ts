import type { Address, Sender, Sent } from '../../src/ports.ts';
import { type BotSettings, createAdapter } from '../../src/teams/connection.ts';
import { createSender } from '../../src/teams/sender.ts';
import { conversationOf, type Fault, type Person, startTeamsService, type TeamsService } from '../support/teams-service.ts';

const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Ett ärende väntar på dig.' }] };
const cardMessage = { card, summary: 'Ett ärende väntar på dig.' };

let service: TeamsService;
let sender: Sender;

function settings(changes: Partial<BotSettings> = {}): BotSettings {
  return {
    appType: 'SingleTenant',
    appId: service.appId,
    tenantId: service.tenantId,
    authentication: 'on',
    allowedServiceHosts: [service.host],
    ...changes,
  };
}

function senderWith(changes: Partial<BotSettings> = {}, credentials = service.credentials): Sender {
  return createSender(createAdapter(settings(changes), { credentials }));
}

function addressOf(person: Person, serviceUrl = service.serviceUrl): Address {
  const { appId, tenantId } = service;
  return { conversationId: conversationOf(person), serviceUrl, userId: `29:${person.id}`, botId: `28:${appId}`, tenantId };
}

beforeEach(async () => {
  service = await startTeamsService({ tenantId: 'our-tenant', appId: 'our-app' });
  sender = senderWith();
});

afterEach(() => service.stop());

describe('what is sent', () => {
  test('a card goes alone, with a summary and an alert, as a message of its own', async () => {
    const sent = await sender.post(addressOf(anna), cardMessage);

    const [message] = service.messages(anna);
    expect(sent).toEqual({ outcome: 'sent', activityId: message?.id });
    expect(message).toMatchObject({
      card,
      activity: { type: 'message', summary: 'Ett ärende väntar på dig.', channelData: { notification: { alert: true } } },
    });
    expect(message?.activity).not.toHaveProperty('text');
    expect(service.requests[0]).toMatchObject({ method: 'POST', activityId: undefined, authorization: 'Bearer from-our-app' });
  });

  test('text goes as plain text', async () => {
    await sender.post(addressOf(anna), { text: 'Nu är det *klart*.' });
    expect(service.messages(anna)[0]?.activity).toMatchObject({ text: 'Nu är det *klart*.', textFormat: 'plain' });
  });

  test('an update takes the place of the message, without an alert', async () => {
    await sender.post(addressOf(anna), { text: 'först' });
    const id = service.messages(anna)[0]?.id ?? '';

    expect(await sender.put(addressOf(anna), id, cardMessage)).toEqual({ outcome: 'sent', activityId: id });
    expect(service.messages(anna)).toMatchObject([{ id, card, updatedCount: 1 }]);
    expect(service.messages(anna)[0]?.activity).not.toHaveProperty('channelData');
  });

  test('an update of a message that is not there says so', async () => {
    expect(await sender.put(addressOf(anna), '42', cardMessage)).toEqual({ outcome: 'gone' });
    expect(await sender.put(addressOf(anna), '', cardMessage)).toEqual({ outcome: 'gone' });
    expect(service.requests).toHaveLength(1);
  });
});

const blocked = { outcome: 'unreachable', reason: 'blocked' } as const;
const nested209 = {
  errorCode: 209,
  message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is not available."\r\n}',
};
const code = (code: string) => ({ error: { code, message: 'an explanation' } });

const outcomes: [string, Fault, Sent][] = [
  ['400', { fault: 400, body: code('Bad Argument') }, { outcome: 'refused', status: 400 }],
  ['401', { fault: 401, body: code('BotNotRegistered') }, { outcome: 'unauthorised' }],
  ['403 blocked', { fault: 403, body: code('ConversationBlockedByUser') }, blocked],
  ['403 with errorCode 209', { fault: 403, body: nested209 }, blocked],
  ['403 with 209 and its sub-code in a string', { fault: 403, body: { error: { message: JSON.stringify(nested209) } } }, blocked],
  [
    '403 not in the roster',
    { fault: 403, body: code('BotNotInConversationRoster') },
    { outcome: 'unreachable', reason: 'uninstalled' },
  ],
  [
    '403 not installed',
    { fault: 403, body: code('ForbiddenOperationException') },
    { outcome: 'unreachable', reason: 'uninstalled' },
  ],
  ['403 disabled', { fault: 403, body: code('BotDisabledByAdmin') }, { outcome: 'unreachable', reason: 'disabled' }],
  ['403 of another kind', { fault: 403, body: code('NotEnoughPermissions') }, { outcome: 'refused', status: 403 }],
  ['403 without a body', 403, { outcome: 'refused', status: 403 }],
  ['404', { fault: 404, body: code('ConversationNotFound') }, { outcome: 'gone' }],
  ['408', 408, { outcome: 'unknown' }],
  ['412', { fault: 412, body: code('PreconditionFailed') }, { outcome: 'again' }],
  ['413', { fault: 413, body: code('MessageSizeTooBig') }, { outcome: 'tooBig' }],
  ['418', 418, { outcome: 'refused', status: 418 }],
  ['307', { fault: 307, headers: { location: 'http://127.0.0.1:1/' } }, { outcome: 'refused', status: 307 }],
  ['429', 429, { outcome: 'again' }],
  ['429 with seconds', { fault: 429, headers: { 'retry-after': '7' } }, { outcome: 'again', afterMs: 7000 }],
  [
    '429 with a date gone by',
    { fault: 429, headers: { 'retry-after': new Date(0).toUTCString() } },
    { outcome: 'again', afterMs: 0 },
  ],
  ['429 with nonsense', { fault: 429, headers: { 'retry-after': 'soon' } }, { outcome: 'again' }],
  ['500', { fault: 500, body: code('ServiceError') }, { outcome: 'unknown' }],
  ['502', 502, { outcome: 'again' }],
  ['503 with a page of HTML', { fault: 503, body: '<html>busy</html>' }, { outcome: 'again' }],
  ['504', 504, { outcome: 'again' }],
  ['505', 505, { outcome: 'refused', status: 505 }],
  ['a reset', 'reset-before', { outcome: 'unknown' }],
  ['a reset after it was accepted', 'accept-then-reset', { outcome: 'unknown' }],
];

describe('what becomes of it', () => {
  test.each(outcomes)('post, %s: one request', async (_, fault, expected) => {
    service.failNext(fault);
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual(expected);
    expect(service.requests).toHaveLength(1);
  });

  test.each(outcomes)('put, %s: one request', async (_, fault, expected) => {
    service.failNext(fault);
    expect(await sender.put(addressOf(anna), '42', cardMessage)).toEqual(expected);
    expect(service.requests).toHaveLength(1);
  });

  test('429 with a date to come waits until then', async () => {
    service.failNext({ fault: 429, headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() } });
    const sent = await sender.post(addressOf(anna), cardMessage);
    expect(sent).toEqual({ outcome: 'again', afterMs: expect.any(Number) });
    expect((sent as { afterMs: number }).afterMs).toBeGreaterThan(50_000);
    expect((sent as { afterMs: number }).afterMs).toBeLessThanOrEqual(60_000);
  });

  test('no answer in time is unknown, before or after Teams took the message', async () => {
    sender = senderWith({ sendTimeoutMs: 50 });
    service.failNext('hang', 'accept-then-hang');
    expect(await sender.post(addressOf(anna), { text: 'en' })).toEqual({ outcome: 'unknown' });
    expect(await sender.post(addressOf(anna), { text: 'två' })).toEqual({ outcome: 'unknown' });
    expect(service.requests).toHaveLength(2);
    expect(service.messages(anna)).toMatchObject([{ activity: { text: 'två' } }]);
  });

  test('a delivery without an id is sent, and its update will say gone', async () => {
    service.failNext({ fault: 201, body: {} }, { fault: 200, body: 'not json' });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual({ outcome: 'sent', activityId: '' });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual({ outcome: 'sent', activityId: '' });
  });

  test('a service that cannot be reached got nothing', async () => {
    const gone = addressOf(anna, 'http://127.0.0.1:1/');
    expect(await sender.post(gone, cardMessage)).toEqual({ outcome: 'again' });
  });

  test.each(['https://elsewhere.test/', 'http://localhost:1/', 'nonsense'])('nothing is sent to %s', async (serviceUrl) => {
    expect(await sender.post(addressOf(anna, serviceUrl), cardMessage)).toEqual({ outcome: 'refused' });
  });

  test('the address is checked before a token is asked for', async () => {
    const createCredentials = async () => ({ signRequest: () => Promise.reject(new Error('asked')) });
    sender = senderWith({}, { ...service.credentials, createCredentials });
    expect(await sender.post(addressOf(anna, 'https://elsewhere.test/'), cardMessage)).toEqual({ outcome: 'refused' });
  });

  test.each<[string, object, Sent]>([
    ['the secret has expired', { errorCode: 'invalid_client' }, { outcome: 'unauthorised' }],
    ['the managed identity is unknown', { statusCode: 400 }, { outcome: 'unauthorised' }],
    ['Entra ID cannot be reached', { errorCode: 'network_error' }, { outcome: 'again' }],
  ])('without a token because %s, nothing is sent', async (_, problem, expected) => {
    const createCredentials = async () => ({ signRequest: () => Promise.reject(Object.assign(new Error(), problem)) });
    sender = senderWith({}, { ...service.credentials, createCredentials });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual(expected);
    expect(service.requests).toEqual([]);
  });

  test('a token that does not come counts against the time, and nothing goes out late', async () => {
    let giveToken = () => {};
    const signRequest = (request: object) =>
      new Promise<never>((resolve) => {
        giveToken = () => resolve(request as never);
      });
    sender = senderWith({ sendTimeoutMs: 50 }, { ...service.credentials, createCredentials: async () => ({ signRequest }) });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual({ outcome: 'unknown' });

    giveToken();
    await senderWith().post(addressOf(anna), { text: 'den enda' });
    expect(service.requests).toHaveLength(1);
  });
});
