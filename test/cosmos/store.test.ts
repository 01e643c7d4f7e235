import { randomUUID } from 'node:crypto';
import type { Numbers } from '../../src/app/ports/case-numbers.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import { createAddresses } from '../../src/cosmos/address-store.ts';
import { createStore } from '../../src/cosmos/case-store.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { containerFaults, makeContainers } from '../../src/cosmos/containers.ts';
import { createDialogs } from '../../src/cosmos/dialog-store.ts';
import { createNumbers } from '../../src/cosmos/numbers.ts';
import { blankCase, type CaseDocument } from '../../src/domain/case-document.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { emulatorForFile } from '../support/town.ts';

const emulator = emulatorForFile();
let proxy: FaultyProxy;
let opened: Awaited<ReturnType<typeof openDatabase>>;
let store: Store;
let numbers: Numbers;

beforeEach(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  opened = await openDatabase({
    endpoint: proxy.endpoint,
    key: emulator().key,
    database: `store-${randomUUID()}`,
  });
  await makeContainers(opened.database);
  store = createStore(opened.database);
  numbers = createNumbers(opened.database);
});
afterEach(async () => {
  opened.close();
  await proxy.stop();
});

function caseWith(n: number, changes: Partial<CaseDocument> = {}): CaseDocument {
  const id = `OV-2026-${String(n).padStart(4, '0')}`;
  return {
    ...blankCase('outpatient', id, '2026-01-12T08:00:00.000Z'),
    index: { open: true, people: ['anna'] },
    ...changes,
  };
}

describe('conditions', () => {
  test('a document is created once, under its id', async () => {
    const created = (await store.create(caseWith(1))) as CaseDocument;
    expect(created).toMatchObject(caseWith(1));
    expect(await store.create(caseWith(1, { number: 'other' }))).toBeUndefined();
    expect(await store.load('OV-2026-0001')).toMatchObject(created);
    expect(await store.replace({ ...created, reminded: ['a'] })).toBeDefined();
    expect(await store.load('OV-2026-0002')).toBeUndefined();
  });

  test('only what was loaded last can be replaced or removed', async () => {
    await store.create(caseWith(1));
    const first = (await store.load('OV-2026-0001')) as CaseDocument;
    expect(await store.replace({ ...first, reminded: ['a'] })).toBeDefined();
    expect(await store.replace({ ...first, reminded: ['b'] })).toBeUndefined();
    expect(await store.remove(first)).toBe(false);

    const second = (await store.load('OV-2026-0001')) as CaseDocument;
    expect(second.reminded).toEqual(['a']);
    expect(await store.remove(second)).toBe(true);
    expect(await store.replace(second)).toBeUndefined();
    expect(await store.remove(second)).toBe(false);
  });

  test('a document that was never loaded replaces nothing', async () => {
    await store.create(caseWith(1));
    expect(await store.replace(caseWith(1, { reminded: ['x'] }))).toBeUndefined();
  });

  test('of many at once one wins', async () => {
    await store.create(caseWith(1));
    const loaded = (await store.load('OV-2026-0001')) as CaseDocument;
    const wins = await Promise.all(
      [...Array(10).keys()].map((n) => store.replace({ ...loaded, reminded: [String(n)] })),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
  });

  test.each(['', ' ', 'a/b', 'a\\b', 'a?b', 'a#b', '../people', 'x'.repeat(2000), '__proto__'])(
    'an id that is none of ours (%s) names no document',
    async (id) => {
      expect(await store.load(id)).toBeUndefined();
    },
  );
});

describe('lists', () => {
  test('due documents come longest due first; sleeping and ended ones do not', async () => {
    await store.create(caseWith(1, { wakeAt: '2026-01-12T08:00:00.000Z' }));
    await store.create(caseWith(2, { wakeAt: '2026-01-11T08:00:00.000Z' }));
    await store.create(caseWith(3, { wakeAt: '2026-01-13T08:00:00.000Z' }));
    const due = async (now: string, most = 100) => (await store.due(now, most)).map(({ id }) => id);

    expect(await due('2026-01-12T08:00:00.000Z')).toEqual(['OV-2026-0002', 'OV-2026-0001']);
    expect(await due('2026-01-14T00:00:00.000Z', 1)).toEqual(['OV-2026-0002']);
    expect(await due('2026-01-10T00:00:00.000Z')).toEqual([]);
    expect(await store.nextWake()).toBe('2026-01-11T08:00:00.000Z');
  });

  test("a person's cases are the open ones in which anybody asked for has a part", async () => {
    await store.create(caseWith(1, { index: { open: true, people: ['anna', 'bo'] } }));
    await store.create(caseWith(2, { index: { open: true, people: ['carl'] } }));
    await store.create(caseWith(3, { index: { open: false, people: ['anna'] } }));
    const of = async (...people: string[]) =>
      (await store.casesOf(people)).map(({ id }) => id).sort();

    expect(await of('anna')).toEqual(['OV-2026-0001']);
    expect(await of('bo', 'carl')).toEqual(['OV-2026-0001', 'OV-2026-0002']);
    expect(await of('nobody')).toEqual([]);
    expect(await of()).toEqual([]);
  });

  test('all cases of a kind, also those that have ended and more than a list shows', async () => {
    for (let n = 1; n <= 510; n += 1)
      await store.create(caseWith(n, { index: { open: n === 1, people: [] } }));
    await store.create(caseWith(9000, { kind: 'watch' }));
    expect(await store.allOf(['outpatient'])).toHaveLength(510);
    expect((await store.allOf(['watch'])).map(({ id }) => id)).toEqual(['OV-2026-9000']);
    expect(await store.allOf(['outpatient', 'watch'])).toHaveLength(511);
    expect(await store.allOf([])).toEqual([]);
  });

  test('the cases with a number of the case system, the newest first', async () => {
    for (const n of [1, 3, 2])
      await store.create(caseWith(n, { index: { open: n === 1, people: [], vsNumber: 'A-1' } }));
    expect((await store.casesByVsNumber('A-1')).map(({ id }) => id)).toEqual([
      'OV-2026-0003',
      'OV-2026-0002',
      'OV-2026-0001',
    ]);
    expect(await store.casesByVsNumber("A-1' OR '1'='1")).toEqual([]);
    const index = { open: true, people: [], vsNumber: 'SN 2026/123', vsKey: 'SN2026/123' };
    await store.create(caseWith(4, { index }));
    for (const written of ['SN 2026/123', 'sn2026/123', 'nr SN\u00a02026/123.'])
      expect((await store.casesByVsNumber(written)).map(({ id }) => id)).toEqual(['OV-2026-0004']);
  });
});

test('numbers asked for at once all differ, and each series has its own', async () => {
  const given = await Promise.all([...Array(12)].map(() => numbers.next('OV-2026')));
  expect(new Set(given).size).toBe(12);
  expect(Math.min(...given)).toBe(1);
  expect(await numbers.next('OV-2027')).toBe(1);
});

describe('people', () => {
  test('an address is written when it has changed only', async () => {
    const addresses = createAddresses(opened.database);
    const address = {
      conversationId: 'a',
      serviceUrl: 'b',
      userId: 'c',
      botId: 'd',
      tenantId: 'e',
    };
    await addresses.keep('anna', address);
    const writes = proxy.count({ method: 'POST' });
    await addresses.keep('anna', { ...address });
    expect(proxy.count({ method: 'POST' })).toBe(writes);
    await addresses.keep('anna', { ...address, serviceUrl: 'moved' });
    expect(await addresses.of('anna')).toEqual({ ...address, serviceUrl: 'moved' });
    expect(await addresses.of('bo')).toBeUndefined();
  });

  test('people are found by Teams’ own id, older ones once they write; no channel is', async () => {
    const addresses = createAddresses(opened.database);
    const address = {
      conversationId: 'a',
      serviceUrl: 'b',
      userId: '29:1a/b?c#',
      botId: 'd',
      tenantId: 'e',
    };
    await opened.database.container('people').items.create({ id: 'address:anna', ...address });
    expect(await addresses.personOf(address.userId)).toBeUndefined();
    await addresses.keep('anna', address);
    expect(await addresses.personOf(address.userId)).toBe('anna');
    const writes = proxy.count({ method: 'UPSERT' });
    await addresses.keep('anna', { ...address });
    expect(proxy.count({ method: 'UPSERT' })).toBe(writes);
    await addresses.keepChannel('channel:VO:1', { ...address, userId: '29:bo' });
    expect(await addresses.of('channel:VO:1')).toMatchObject({ userId: '29:bo' });
    expect(await addresses.personOf('29:bo')).toBeUndefined();
  });

  test("of two presses in a person's form one is kept", async () => {
    const dialogs = createDialogs(opened.database, () => '2026-01-12T09:00:00.000Z');
    const state = { dialog: 'new', run: 'r', answers: {} };
    const begun = await dialogs.begin('anna', state);
    expect(begun).toMatchObject(state);
    expect(await dialogs.of('anna')).toEqual(begun);
    const wins = await Promise.all(
      [1, 2, 3].map((n) => dialogs.keep('anna', { ...begun, reserved: String(n) })),
    );
    const [won, ...more] = wins.filter((kept) => kept !== undefined);
    expect(more).toEqual([]);
    expect(await dialogs.of('anna')).toEqual(won);
    expect(await dialogs.keep('anna', { ...begun, reserved: '4' })).toBeUndefined();
    await dialogs.drop('anna');
    await dialogs.drop('anna');
    expect(await dialogs.of('anna')).toBeUndefined();
    expect(await dialogs.keep('anna', begun)).toBeUndefined();
  });

  test('a form takes the place of the one before, which can no longer be written', async () => {
    const dialogs = createDialogs(opened.database, () => '2026-01-12T09:00:00.000Z');
    const first = await dialogs.begin('bo', { dialog: 'new', run: 'r1', answers: { a: 'b' } });
    const second = await dialogs.begin('bo', { dialog: 'case', run: 'r2', answers: {} });
    expect(await dialogs.keep('bo', { ...first, answers: {} })).toBeUndefined();
    expect(await dialogs.of('bo')).toEqual(second);
  });

  test('a form is gone an hour after its last write, even if the database has it', async () => {
    let clock = '2026-01-12T09:00:00.000Z';
    const dialogs = createDialogs(opened.database, () => clock);
    await dialogs.begin('cia', { dialog: 'new', run: 'r', answers: {} });
    clock = '2026-01-12T09:59:00.000Z';
    const kept = await dialogs.of('cia');
    expect(await dialogs.keep('cia', kept as NonNullable<typeof kept>)).toBeDefined();
    clock = '2026-01-12T10:58:59.999Z';
    expect(await dialogs.of('cia')).toMatchObject({ run: 'r' });
    clock = '2026-01-12T10:59:00.000Z';
    expect(await dialogs.of('cia')).toBeUndefined();
  });
});

test('a container that is missing or otherwise made is a fault, named', async () => {
  expect(await containerFaults(opened.database)).toEqual([]);
  await opened.database.container('dialogs').delete();
  await opened.database.containers.create({ id: 'dialogs', partitionKey: { paths: ['/person'] } });
  await opened.database.container('accessLog').delete();
  const faults = await containerFaults(opened.database);
  expect(faults).toEqual([
    expect.stringMatching(/^dialogs: the partition key is \/person, not \/id$/),
    expect.stringMatching(/^dialogs: the time to live is not 3600$/),
    expect.stringMatching(/^accessLog: cannot be read/),
  ]);
});
