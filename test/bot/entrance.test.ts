import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import type { Overrides } from '../support/teams-client.ts';
import { conversationOf } from '../support/teams-service.ts';
import { TENANT_ID } from '../support/tenant.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let proxy: FaultyProxy;
let town: Town;
/** Holds what is written to standard output or the console, outside the log. */
let spoken: string[];

beforeAll(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  town = await startTown(emulator(), { endpoint: proxy.endpoint });
  await openCase(town);
});
afterAll(async () => {
  await town.stop();
  await proxy.stop();
});
beforeEach(() => {
  spoken = [];
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => spoken.push(String(text)) > 0);
  for (const level of ['log', 'warn', 'error'] as const)
    jest
      .spyOn(console, level)
      .mockImplementation((...said) => void spoken.push(said.map(String).join(' ')));
});
afterEach(() => jest.restoreAllMocks());

const OTHER = '11111111-0000-4000-8000-000000000011';
const eva = personNamed('eva');
const [us, them] = [{ tenant: { id: TENANT_ID } }, { tenant: { id: OTHER } }];
const chat = (tenant: object) => ({
  id: conversationOf(eva),
  conversationType: 'personal',
  ...tenant,
});
const padded = (json: string) => Buffer.from(json.padEnd(300 * 1024));

/** Each row changes one thing in a request that the bot otherwise accepts. */
const forged: [string, number, string, Overrides][] = [
  ['no token', 401, 'no-token', { token: 'missing' }],
  [
    'no bearer token',
    401,
    'no-bearer-token',
    { token: { raw: `Basic ${btoa('hemligt:hemligt')}` } },
  ],
  ['a token that is none', 401, 'no-bearer-token', { token: 'garbage' }],
  ['an unsigned token', 401, 'wrong-algorithm', { token: 'unsigned' }],
  ['a token of another issuer', 401, 'wrong-issuer', { token: 'wrong-issuer' }],
  ['a token for another bot', 401, 'wrong-audience', { token: 'wrong-audience' }],
  ['a token that has ended', 401, 'token-expired', { token: 'expired' }],
  ['a token that never ends', 401, 'token-expired', { token: 'endless' }],
  ['a token that is not valid yet', 401, 'token-not-yet-valid', { token: 'not-yet-valid' }],
  [
    'a token for another service URL',
    401,
    'token-of-other-service',
    { token: 'wrong-service-url' },
  ],
  ['a token signed with another key', 401, 'bad-signature', { token: 'wrong-key' }],
  ['a token signed with a key that nobody knows', 401, 'unknown-key', { token: 'unknown-key' }],
  [
    'a key that is not good for Teams',
    401,
    'unendorsed-channel',
    { token: 'key-of-another-channel' },
  ],
  [
    'another channel, with a key that is good for it',
    403,
    'wrong-channel',
    { token: 'key-of-another-channel', activity: { channelId: 'webchat' } },
  ],
  ['another channel', 401, 'unendorsed-channel', { activity: { channelId: 'webchat' } }],
  ['no channel', 400, 'malformed', { activity: { channelId: undefined } }],
  ['another tenant', 403, 'wrong-tenant', { tenantId: OTHER }],
  [
    'another tenant in the conversation',
    403,
    'wrong-tenant',
    { activity: { conversation: chat({ tenantId: OTHER }) } },
  ],
  ['another tenant in the channel data', 403, 'wrong-tenant', { activity: { channelData: them } }],
  [
    'no tenant at all',
    403,
    'wrong-tenant',
    { activity: { conversation: chat({}), channelData: {} } },
  ],
  [
    'an empty tenant',
    403,
    'wrong-tenant',
    { activity: { conversation: chat({ tenantId: '' }), channelData: us } },
  ],
  ['no service URL', 403, 'foreign-service-url', { activity: { serviceUrl: undefined } }],
  [
    'a foreign service URL, with a token for it',
    403,
    'foreign-service-url',
    { serviceUrl: 'https://elsewhere.test/emea/' },
  ],
  ['no sender', 403, 'no-sender', { activity: { from: undefined } }],
  ['no conversation', 400, 'malformed', { activity: { conversation: undefined } }],
  [
    'a conversation without an id',
    400,
    'malformed',
    { activity: { conversation: { ...chat({ tenantId: TENANT_ID }), id: '' } } },
  ],
  ['a name that is no text', 400, 'malformed', { activity: { name: { hemligt: 'hemligt' } } }],
  ['300 KB', 413, 'too-large', { http: { body: padded } }],
  [
    '300 KB, of which nothing was said beforehand',
    413,
    'too-large',
    { http: { body: padded, chunked: true } },
  ],
  [
    'a packed body',
    415,
    'packed',
    { http: { body: (json) => gzipSync(json), headers: { 'content-encoding': 'gzip' } } },
  ],
  [
    'a packed body that would be 64 MB',
    415,
    'packed',
    {
      http: {
        body: () => gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')),
        headers: { 'content-encoding': 'gzip' },
      },
    },
  ],
  ['packed, and not', 415, 'packed', { http: { headers: { 'content-encoding': 'gzip' } } }],
  ['another type', 415, 'not-json', { http: { headers: { 'content-type': 'text/plain' } } }],
  ['broken JSON', 400, 'not-json', { http: { body: (json) => Buffer.from(json.slice(0, -1)) } }],
  ['a list', 400, 'malformed', { http: { body: (json) => Buffer.from(`[${json}]`) } }],
  ['another path', 404, 'no-such-path', { http: { path: '/api/hemligt?hemligt' } }],
  ['another method', 405, 'wrong-method', { http: { method: 'PUT' } }],
  [
    'a file that nobody has asked for',
    404,
    'no-such-file',
    { http: { method: 'GET', path: '/skriv-ut/hemligt' } },
  ],
];

/** Presses a button that shows a case to a person who may see it, with the request changed. */
const asks = (overrides: Overrides) =>
  town.client.press(
    eva,
    { data: { show: 'case', case: 'OV-2026-0001', hemligt: 'hemligt' }, replyToId: '1' },
    overrides,
  );

test.each(forged)(
  '%s: %i, one line with the code %s, and nothing is read',
  async (_, status, code, overrides) => {
    const before = await town.everything();
    const [requests, sent, lines] = [proxy.count(), town.teams.requests.length, town.log.length];

    const answer = await asks(overrides);
    await town.settled();
    expect(answer.httpStatus).toBe(status);
    expect(answer.text).not.toMatch(/hemligt|OV-2026|ÖV-2026|Error:/);
    // For an unknown address or method, restify answers with a text of its own.
    if (status !== 404 && status !== 405) expect(answer.text).toBe('');
    expect(proxy.count()).toBe(requests);
    expect(town.teams.requests).toHaveLength(sent);
    expect(await town.everything()).toEqual(before);

    const said = town.log.slice(lines).map((line) => JSON.parse(line));
    expect(said).toEqual([
      {
        level: 40,
        time: expect.any(Number),
        pid: process.pid,
        hostname: expect.any(String),
        turn: expect.stringMatching(/^[0-9a-f]{8}$/),
        code,
        msg: 'turned away',
      },
    ]);
    // The SDK writes about a bad signature to the console, which src/index.ts keeps silent.
    expect(spoken.filter((text) => !text.startsWith('Error finding key for token.'))).toEqual([]);

    // The bot accepts the same request unchanged.
    const untouched = await asks({});
    await town.settled();
    expect(untouched.httpStatus).toBe(200);
    expect(JSON.stringify(town.messages('eva').at(-1)?.card ?? {})).toContain('ÖV-2026-0001');
    expect(proxy.count()).toBeGreaterThan(requests);
  },
);

describe('what Teams leaves out at times is no fault', () => {
  test.each<[string, Overrides]>([
    [
      'the tenant is named in the channel data only',
      { activity: { conversation: chat({}), channelData: us } },
    ],
    ['the tenant is named in the conversation only', { activity: { channelData: undefined } }],
    [
      'whoever sends it is named by Teams’ own id only',
      { activity: { from: { id: `29:${eva.id}`, name: eva.name } } },
    ],
  ])('%s', async (_, overrides) => {
    const before = town.counts().eva ?? 0;
    expect((await asks(overrides)).httpStatus).toBe(200);
    await town.settled();
    expect(JSON.stringify(town.messages('eva').at(-1)?.card ?? {})).toContain('ÖV-2026-0001');
    expect(town.counts().eva).toBeGreaterThan(before);
  });

  const nameless = (id: string) => ({ activity: { from: { id, name: 'Eva Skiss' } } });

  test('an unknown Teams id is turned away, and only that id is read', async () => {
    const [requests, lines] = [proxy.count(), town.log.length];
    expect(await asks(nameless('29:x/y?#'))).toMatchObject({ httpStatus: 403, text: '' });
    expect(proxy.count()).toBe(requests + 1);
    expect(town.log.slice(lines).map((line) => JSON.parse(line))).toMatchObject([
      { code: 'no-sender' },
    ]);
  });

  test('ids are looked up once; without the database a press is answered by an error', async () => {
    const bo = personNamed('bo');
    const press = () => town.client.press(bo, { data: { show: 'mine' } }, nameless(`29:${bo.id}`));
    const reads = () => proxy.count({ method: 'GET', container: 'people' });
    const lift = proxy.fail({ container: 'people' }, 503);
    const failed = await press();
    expect(failed).toMatchObject({ httpStatus: 200, body: { statusCode: 500 } });
    expect(failed.message).toMatch(/^Något gick fel\./);
    lift();
    const none = reads();
    expect((await press()).card).toBeDefined();
    const first = reads();
    expect((await press()).card).toBeDefined();
    // The id and the address are remembered.
    expect(reads() - first).toBe(first - none - 2);
  });
});

test.each([
  ['no HTTP at all', 'hemligt\r\n\r\n', 400],
  [
    'headers without an end',
    `GET /hemligt HTTP/1.1\r\nhost: x\r\nx: ${'hemligt'.repeat(5000)}\r\n\r\n`,
    400,
  ],
  [
    'another protocol',
    'GET /api/messages HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    426,
  ],
])('%s: one line with the code no-http, and the connection ends', async (_, sent, status) => {
  const lines = town.log.length;
  // The client keeps its side of the connection open, and the bot must not wait for it to close.
  const socket = connect({ port: town.service.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.write(sent);
  expect(await text(socket)).toMatch(
    new RegExp(`^HTTP/1.1 ${status} [\\w ]+\r\nConnection: close\r\n\r\n$`),
  );
  const isLetGo = new Promise((resolve) => socket.once('error', resolve).once('close', resolve));
  socket.write('x');
  socket.write('x');
  await isLetGo;
  expect(town.log.slice(lines).map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, code: 'no-http', msg: 'turned away' },
  ]);
  expect(town.log.slice(lines).join()).not.toContain('hemligt');
});
