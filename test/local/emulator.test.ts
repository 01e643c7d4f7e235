import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Container, CosmosClient, type SqlQuerySpec } from '@azure/cosmos';
import { type Emulator, startEmulator } from '../../src/local/emulator/emulator.ts';

const opened: { stop(): Promise<void> }[] = [];
const clients: CosmosClient[] = [];
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'rutinbot-'));
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.dispose();
  for (const emulator of opened.splice(0)) await emulator.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function start(settings: { port?: number; journal?: string } = {}): Promise<Emulator> {
  const emulator = await startEmulator(settings);
  opened.push(emulator);
  return emulator;
}

async function casesOf(
  { endpoint, key }: { endpoint: string; key: string },
  settings = {},
): Promise<Container> {
  const client = new CosmosClient({
    endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  clients.push(client);
  const { database } = await client.databases.createIfNotExists({ id: 'rutinbot' });
  const { container } = await database.containers.createIfNotExists({
    id: 'cases',
    partitionKey: { paths: ['/id'] },
    ...settings,
  });
  return container;
}

async function idsOf(container: Container, query: SqlQuerySpec, options = {}): Promise<string[]> {
  const { resources } = await container.items.query<{ id: string }>(query, options).fetchAll();
  return resources.map(({ id }) => id);
}

const ifMatch = (etag: string) => ({ accessCondition: { type: 'IfMatch', condition: etag } });

test('a document is created once, and replaced or deleted only by its latest reader', async () => {
  const cases = await casesOf(await start());
  const { etag: first } = await cases.items.create({ id: 'a', n: 1 });
  await expect(cases.items.create({ id: 'a', n: 2 })).rejects.toMatchObject({ code: 409 });

  const { etag: second } = await cases.item('a', 'a').replace({ id: 'a', n: 3 }, ifMatch(first));
  expect(second).not.toBe(first);
  await expect(
    cases.item('a', 'a').replace({ id: 'a', n: 4 }, ifMatch(first)),
  ).rejects.toMatchObject({ code: 412 });
  await expect(cases.item('a', 'a').delete(ifMatch(first))).rejects.toMatchObject({ code: 412 });
  expect((await cases.item('a', 'a').read()).resource).toMatchObject({ n: 3, _etag: second });

  await cases.item('a', 'a').delete(ifMatch(second));
  expect(await cases.item('a', 'a').read()).toMatchObject({ statusCode: 404, resource: undefined });
  await expect(cases.item('a', 'a').replace({ id: 'a', n: 5 })).rejects.toMatchObject({
    code: 404,
  });
});

test('of 100 conditional replaces at once exactly one wins', async () => {
  const cases = await casesOf(await start({ journal: join(directory, 'journal') }));
  const { etag } = await cases.items.create({ id: 'a' });

  const replaces = Array.from({ length: 100 }, (_, n) =>
    cases.item('a', 'a').replace({ id: 'a', n }, ifMatch(etag)),
  );
  const outcomes = await Promise.allSettled(replaces);

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set([412]));
});

test('our queries find what they should, also among documents without the field', async () => {
  const cases = await casesOf(await start());
  await cases.items.create({
    id: 'late',
    wakeAt: '2026-12-02',
    index: { people: ['p1'], waiting: [{ seat: 'vo', task: 't1' }] },
  });
  await cases.items.create({
    id: 'due',
    wakeAt: '2026-12-01',
    index: { people: ['p1', 'p2'], waiting: [{ seat: 'fh', task: 't2' }] },
  });
  await cases.items.create({
    id: 'later',
    wakeAt: '2027-01-01',
    index: { people: [], waiting: [] },
  });
  await cases.items.create({ id: 'asleep', wakeAt: null });
  const by = (name: string, value: string) => ({ parameters: [{ name, value }] });

  const due = 'SELECT TOP 100 * FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt';
  expect(await idsOf(cases, { query: due, ...by('@now', '2026-12-31') })).toEqual(['due', 'late']);
  const earliest = 'SELECT TOP 1 * FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt';
  expect(await idsOf(cases, { query: earliest, ...by('@now', '2026-12-31') })).toEqual(['due']);
  const person = 'SELECT * FROM c WHERE ARRAY_CONTAINS(c.index.people, @person)';
  expect(await idsOf(cases, { query: person, ...by('@person', 'p2') })).toEqual(['due']);
  const waiting =
    'SELECT * FROM c WHERE EXISTS(SELECT VALUE w FROM w IN c.index.waiting WHERE w.seat = @seat)';
  expect(await idsOf(cases, { query: waiting, ...by('@seat', 'fh') })).toEqual(['due']);
  const joined = 'SELECT c.id, w.task FROM c JOIN w IN c.index.waiting WHERE w.seat = @seat';
  expect(await idsOf(cases, { query: joined, ...by('@seat', 'vo') })).toEqual(['late']);
  const { resources } = await cases.items.query('SELECT VALUE COUNT(1) FROM c').fetchAll();
  expect(resources).toEqual([4]);
});

test('a query in one partition does not see the others', async () => {
  const cases = await casesOf(await start());
  await cases.items.create({ id: 'a' });
  await cases.items.create({ id: 'å' });

  expect(await idsOf(cases, { query: 'SELECT * FROM c' }, { partitionKey: 'å' })).toEqual(['å']);
  expect(await idsOf(cases, { query: 'SELECT * FROM c' })).toHaveLength(2);
});

test('a document is gone when its time to live is over, and its id is free', async () => {
  const cases = await casesOf(await start(), { defaultTtl: -1 });
  await cases.items.create({ id: 'short', ttl: 1 });
  await cases.items.create({ id: 'long' });
  // The database's own clock runs two seconds later from now on.
  const later = Date.now() + 2000;
  jest.spyOn(Date, 'now').mockReturnValue(later);

  expect(await idsOf(cases, { query: 'SELECT * FROM c' })).toEqual(['long']);
  expect((await cases.item('short', 'short').read()).resource).toBeUndefined();
  await cases.items.create({ id: 'short', again: true });
  expect((await cases.item('short', 'short').read()).resource).toMatchObject({ again: true });
  jest.restoreAllMocks();
});

test('new settings of a container leave its documents', async () => {
  const journal = join(directory, 'journal');
  const before = await start({ journal });
  const cases = await casesOf(before);
  await cases.items.create({ id: 'a' });
  await cases.replace({ id: 'cases', partitionKey: { paths: ['/id'] }, defaultTtl: -1 });
  expect(await idsOf(cases, { query: 'SELECT * FROM c' })).toEqual(['a']);
  await before.stop();

  const again = await casesOf(await start({ journal }));
  expect(await idsOf(again, { query: 'SELECT * FROM c' })).toEqual(['a']);
  expect((await again.read()).resource).toMatchObject({ defaultTtl: -1 });
});

test('a start on the same journal gives the same documents with the same etags', async () => {
  const journal = join(directory, 'data', 'journal');
  const before = await start({ journal });
  const cases = await casesOf(before);
  await cases.items.create({ id: 'gone' });
  await cases.items.create({ id: 'kept', n: 1 });
  const { etag } = await cases.item('kept', 'kept').replace({ id: 'kept', n: 2 });
  await cases.items.upsert({ id: 'more', n: 1 });
  await cases.item('more', 'more').patch([{ op: 'incr', path: '/n', value: 1 }]);
  await cases.item('gone', 'gone').delete();
  await before.stop();

  const after = await start({ journal });
  const again = await casesOf(after);
  expect((await again.item('kept', 'kept').read()).resource).toMatchObject({ n: 2, _etag: etag });
  expect((await again.item('more', 'more').read()).resource).toMatchObject({ n: 2 });
  expect((await again.item('gone', 'gone').read()).resource).toBeUndefined();
  expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(4);

  await again.item('kept', 'kept').replace({ id: 'kept', n: 3 }, ifMatch(etag));
  await again.items.create({ id: 'new' });
  await after.stop();
  expect(
    await idsOf(await casesOf(await start({ journal })), { query: 'SELECT * FROM c' }),
  ).toHaveLength(3);
});

test('a last line that was cut off is left out, any other damage stops the start', async () => {
  const journal = join(directory, 'journal');
  const before = await start({ journal });
  await (await casesOf(before)).items.create({ id: 'a' });
  await before.stop();
  appendFileSync(journal, '{"path":["rutinbot","cases"],"put":{"id":"b"');

  const after = await start({ journal });
  const cases = await casesOf(after);
  expect(await idsOf(cases, { query: 'SELECT * FROM c' })).toEqual(['a']);
  await cases.items.create({ id: 'c' });
  await after.stop();
  expect(
    await idsOf(await casesOf(await start({ journal })), { query: 'SELECT * FROM c' }),
  ).toEqual(['a', 'c']);

  appendFileSync(journal, 'not ours\n');
  await expect(startEmulator({ journal })).rejects.toThrow(/Line 5 of .* is damaged/);
});

test('a taken port is said plainly, and the journal in use there is left alone', async () => {
  const journal = join(directory, 'journal');
  const running = await start({ journal });
  const port = Number(new URL(running.endpoint).port);
  await expect(startEmulator({ port, journal })).rejects.toThrow(`Port ${port} is taken`);

  await (await casesOf(running)).items.create({ id: 'a' });
  await running.stop();
  expect(
    await idsOf(await casesOf(await start({ journal })), { query: 'SELECT * FROM c' }),
  ).toEqual(['a']);
});
