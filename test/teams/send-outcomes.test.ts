import type { Sent } from '../../src/app/ports/sends.ts';
import {
  anna,
  card,
  cardMessage,
  type SendingBot,
  startSendingBot,
} from '../support/sending-bot.ts';
import { teamsFaults, throttledFor } from '../support/teams-faults.ts';
import { type Fault, LARGEST_MESSAGE } from '../support/teams-service.ts';

let service: SendingBot['service'];
let sender: SendingBot['sender'];
let senderWith: SendingBot['senderWith'];
let addressOf: SendingBot['addressOf'];

beforeEach(async () => {
  ({ service, sender, senderWith, addressOf } = await startSendingBot());
});

afterEach(() => service.stop());

const unreachable = (reason: 'blocked' | 'uninstalled' | 'disabled'): Sent => ({
  outcome: 'unreachable',
  reason,
});

const refused = (status: number): Sent => ({ outcome: 'refused', status });

const withRetryAfter = (fault: number, value: string): Fault => ({
  fault,
  headers: { 'retry-after': value },
});

const outcomes: [string, Fault, Sent][] = [
  [
    '307, which is not followed',
    { fault: 307, headers: { location: 'http://127.0.0.1:1/' } },
    refused(307),
  ],
  ['400 bad argument', teamsFaults.badArgument, refused(400)],
  ['400 wrong geo', teamsFaults.wrongGeo, refused(400)],
  ['401', teamsFaults.botNotRegistered, { outcome: 'unauthorised' }],
  ['403 disabled', teamsFaults.disabled, unreachable('disabled')],
  ['403 not in the roster', teamsFaults.notInRoster, unreachable('uninstalled')],
  ['403 blocked', teamsFaults.blocked, unreachable('blocked')],
  ['403 not installed', teamsFaults.notInstalled, unreachable('uninstalled')],
  ['403 with errorCode 209', teamsFaults.writesBlocked, unreachable('blocked')],
  [
    '403 with 209 and its sub-code in a string',
    teamsFaults.writesBlockedNested,
    unreachable('blocked'),
  ],
  ['403 wrong host', teamsFaults.wrongHost, refused(403)],
  ['403 not enough permissions', teamsFaults.notEnoughPermissions, refused(403)],
  ['403 without a body', 403, refused(403)],
  ['404 no such conversation', teamsFaults.conversationNotFound, { outcome: 'gone' }],
  ['404 no such message', teamsFaults.activityNotFound, { outcome: 'gone' }],
  ['408', 408, { outcome: 'unknown' }],
  ['412', teamsFaults.preconditionFailed, { outcome: 'again' }],
  ['413', teamsFaults.tooBig, { outcome: 'tooBig' }],
  ['418', 418, refused(418)],
  ['429', teamsFaults.throttled, { outcome: 'again' }],
  ['429 with seconds', throttledFor(7), { outcome: 'again', afterMs: 7000 }],
  [
    '429 with a date gone by',
    withRetryAfter(429, new Date(0).toUTCString()),
    { outcome: 'again', afterMs: 0 },
  ],
  ['429 with nonsense', withRetryAfter(429, 'soon'), { outcome: 'again' }],
  ['500', teamsFaults.serviceError, { outcome: 'unknown' }],
  ['501', teamsFaults.notImplemented, refused(501)],
  ['502', teamsFaults.badGateway, { outcome: 'unknown' }],
  ['503 with a page of HTML', teamsFaults.unavailable, { outcome: 'unknown' }],
  [
    '503 that says when to come back',
    withRetryAfter(503, '2'),
    { outcome: 'again', afterMs: 2000 },
  ],
  ['504', teamsFaults.gatewayTimeout, { outcome: 'unknown' }],
  ['505', 505, refused(505)],
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

  test.each(outcomes)('open, %s: one request', async (_, fault, expected) => {
    service.failNext(fault);
    expect(await sender.open(addressOf(anna), anna.id)).toEqual(expected);
    expect(service.requests).toHaveLength(1);
  });

  test('a chat that is opened without an id is not known', async () => {
    service.failNext({ fault: 201, body: {} });
    expect(await sender.open(addressOf(anna), anna.id)).toEqual({ outcome: 'unknown' });
  });

  test('429 with a date to come waits until then', async () => {
    service.failNext({
      fault: 429,
      headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() },
    });
    const sent = await sender.post(addressOf(anna), cardMessage);
    expect(sent).toEqual({ outcome: 'again', afterMs: expect.any(Number) });
    expect((sent as { afterMs: number }).afterMs).toBeGreaterThan(50_000);
    expect((sent as { afterMs: number }).afterMs).toBeLessThanOrEqual(60_000);
  });

  test('an unanswered post is unknown, whether or not Teams took the message', async () => {
    sender = senderWith({ sendTimeoutMs: 1000 });
    service.failNext('hang', 'accept-then-hang');
    expect(await sender.post(addressOf(anna), { text: 'en' })).toEqual({ outcome: 'unknown' });
    expect(await sender.post(addressOf(anna), { text: 'två' })).toEqual({ outcome: 'unknown' });
    expect(service.requests).toHaveLength(2);
    expect(service.messages(anna)).toMatchObject([{ activity: { text: 'två' } }]);
  });

  test('and so is an update', async () => {
    const sent = await sender.post(addressOf(anna), { text: 'först' });
    const id = sent.outcome === 'sent' ? sent.activityId : '';
    sender = senderWith({ sendTimeoutMs: 1000 });
    service.failNext('hang', 'accept-then-hang');
    expect(await sender.put(addressOf(anna), id, { text: 'en' })).toEqual({ outcome: 'unknown' });
    expect(await sender.put(addressOf(anna), id, { text: 'två' })).toEqual({ outcome: 'unknown' });
    expect(service.requests).toHaveLength(3);
    expect(service.messages(anna)).toMatchObject([{ activity: { text: 'två' }, updatedCount: 1 }]);
  });

  test('a slow answer within the time is an answer', async () => {
    service.failNext('accept-then-hang', { fault: 'slow', ms: 1 });
    const held = sender.post(addressOf(anna), { text: 'en' });
    for (const { release } of await service.untilHeld(1)) release();
    expect(await held).toEqual({ outcome: 'sent', activityId: service.messages(anna)[0]?.id });
    expect(await sender.post(addressOf(anna), { text: 'två' })).toMatchObject({ outcome: 'sent' });
  });

  test('a message that is larger than Teams takes is too big', async () => {
    const large = { card: { ...card, fallbackText: 'å'.repeat(LARGEST_MESSAGE / 2) }, summary: '' };
    expect(await sender.post(addressOf(anna), large)).toEqual({ outcome: 'tooBig' });
    expect(service.messages(anna)).toEqual([]);
  });

  test('whatever fails at random, each post is one request, and sent ones are there', async () => {
    let seed = 4;
    const stop = service.failRandomly({
      random: () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      },
      share: 0.4,
      faults: [
        500,
        throttledFor(1),
        'reset-before',
        'accept-then-reset',
        { fault: 503, method: 'PUT' },
      ],
    });
    const said: Sent[] = [];
    for (let n = 0; n < 40; n++) said.push(await sender.post(addressOf(anna), { text: `${n}` }));
    stop();

    const count = (fault: Fault) => service.injected.filter((done) => done.fault === fault).length;
    const withOutcome = (outcome: Sent['outcome']) =>
      said.filter((sent) => sent.outcome === outcome).length;
    for (const fault of [500, 429, 'reset-before', 'accept-then-reset'] as const)
      expect(count(fault)).toBeGreaterThan(0);
    expect(count(503)).toBe(0);
    expect(withOutcome('again')).toBe(count(429));
    expect(withOutcome('unknown')).toBe(
      count(500) + count('reset-before') + count('accept-then-reset'),
    );
    expect(withOutcome('sent')).toBe(40 - service.injected.length);
    expect(service.messages(anna)).toHaveLength(withOutcome('sent') + count('accept-then-reset'));
    expect(service.requests).toHaveLength(40);
  });

  test('a delivery without an id is sent, and its update will say gone', async () => {
    service.failNext({ fault: 201, body: {} }, { fault: 200, body: 'not json' });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual({
      outcome: 'sent',
      activityId: '',
    });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual({
      outcome: 'sent',
      activityId: '',
    });
  });

  test('a service that cannot be reached got nothing', async () => {
    const gone = addressOf(anna, 'http://127.0.0.1:1/');
    expect(await sender.post(gone, cardMessage)).toEqual({ outcome: 'again' });
  });

  test.each(['https://elsewhere.test/', 'http://localhost:1/', 'nonsense'])(
    'nothing is sent to %s',
    async (serviceUrl) => {
      expect(await sender.post(addressOf(anna, serviceUrl), cardMessage)).toEqual({
        outcome: 'refused',
      });
    },
  );

  test('the address is checked before a token is asked for', async () => {
    const createCredentials = async () => ({
      signRequest: () => Promise.reject(new Error('asked')),
    });
    sender = senderWith({}, { ...service.credentials, createCredentials });
    expect(await sender.post(addressOf(anna, 'https://elsewhere.test/'), cardMessage)).toEqual({
      outcome: 'refused',
    });
  });

  test.each<[string, object, Sent]>([
    ['the secret has expired', { errorCode: 'invalid_client' }, { outcome: 'unauthorised' }],
    ['the managed identity is unknown', { statusCode: 400 }, { outcome: 'unauthorised' }],
    ['Entra ID cannot be reached', { errorCode: 'network_error' }, { outcome: 'again' }],
  ])('without a token because %s, nothing is sent', async (_, problem, expected) => {
    const createCredentials = async () => ({
      signRequest: () => Promise.reject(Object.assign(new Error(), problem)),
    });
    sender = senderWith({}, { ...service.credentials, createCredentials });
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual(expected);
    expect(service.requests).toEqual([]);
  });

  test('a token that does not come costs its time, and nothing goes out late', async () => {
    let giveToken = () => {};
    const signRequest = (request: object) =>
      new Promise<never>((resolve) => {
        giveToken = () => resolve(request as never);
      });
    sender = senderWith(
      { sendTimeoutMs: 250 },
      { ...service.credentials, createCredentials: async () => ({ signRequest }) },
    );
    expect(await sender.post(addressOf(anna), cardMessage)).toEqual({ outcome: 'unknown' });

    giveToken();
    await senderWith().post(addressOf(anna), { text: 'den enda' });
    expect(service.requests).toHaveLength(1);
  });
});
