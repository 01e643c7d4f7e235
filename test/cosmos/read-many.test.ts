import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/app/ports/case-store.ts';
import { createStore } from '../../src/cosmos/case-store.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { makeContainers } from '../../src/cosmos/containers.ts';
import { blankCase } from '../../src/domain/case-document.ts';
import { type FaultyProxy, type ProxyFault, startFaultyProxy } from '../support/faulty-proxy.ts';
import { emulatorForFile } from '../support/town.ts';

/* Cases are read by their ids a hundred at a time, each hundred in one request. */

const emulator = emulatorForFile();
let proxy: FaultyProxy;
let opened: Awaited<ReturnType<typeof openDatabase>>;
let store: Store;

const idOf = (n: number) => `OV-2026-${String(n).padStart(4, '0')}`;
const idsTo = (count: number) => Array.from({ length: count }, (_, at) => idOf(at + 1));
const requests = () => proxy.count({ method: 'MANY', container: 'cases' });

beforeAll(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  opened = await openDatabase({
    endpoint: proxy.endpoint,
    key: emulator().key,
    database: `many-${randomUUID()}`,
  });
  await makeContainers(opened.database);
  store = createStore(opened.database);
  for (const id of idsTo(110))
    await store.create(blankCase('outpatient', id, '2026-01-12T08:00:00.000Z'));
});
afterAll(async () => {
  opened.close();
  await proxy.stop();
});

async function found(ids: readonly string[]): Promise<string[]> {
  return (await store.casesIn(ids)).map(({ id }) => id).sort();
}

test('as one request for each hundred, and none for none', async () => {
  const before = requests();
  expect(await found(idsTo(100))).toEqual(idsTo(100));
  expect(requests() - before).toBe(1);
  expect(await found(idsTo(110))).toEqual(idsTo(110));
  expect(requests() - before).toBe(3);
  expect(await found([])).toEqual([]);
  expect(requests() - before).toBe(3);
});

test('each once, without those that are not there or that nobody of ours has named', async () => {
  const ids = [idOf(1), idOf(2), idOf(1), idOf(999), 'a/b', '../people', ''];
  expect(await found(ids)).toEqual([idOf(1), idOf(2)]);
  const [first] = await store.casesIn([idOf(1)]);
  expect(first).toEqual(await store.load(idOf(1)));
});

test.each<[string, ProxyFault]>([
  ['429', 429],
  ['503', 503],
  ['a reset', 'reset-before'],
])('%s: they come at the next try', async (_, fault) => {
  proxy.failNext('MANY', fault);
  expect(await found(idsTo(3))).toEqual(idsTo(3));
});

test('what does not fit into one answer is asked for again', async () => {
  const before = requests();
  const end = proxy.fail({ method: 'MANY' }, { fits: 40 });
  expect(await found(idsTo(100))).toEqual(idsTo(100));
  expect(requests() - before).toBe(3);
  end();
});

test('a database that never answers with any of them is at fault', async () => {
  const end = proxy.fail({ method: 'MANY' }, { fits: 0 });
  await expect(store.casesIn(idsTo(3))).rejects.toMatchObject({ name: 'StoreFault', code: 413 });
  end();
});
