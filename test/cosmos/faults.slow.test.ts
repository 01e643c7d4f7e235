import { randomUUID } from 'node:crypto';
import type { Numbers } from '../../src/app/ports/case-numbers.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import { createStore } from '../../src/cosmos/case-store.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { makeContainers } from '../../src/cosmos/containers.ts';
import { createDialogs } from '../../src/cosmos/dialog-store.ts';
import { createNumbers } from '../../src/cosmos/numbers.ts';
import { blankCase, type CaseDocument } from '../../src/domain/case-document.ts';
import {
  type FaultyProxy,
  type Method,
  type ProxyFault,
  startFaultyProxy,
} from '../support/faulty-proxy.ts';
import { emulatorForFile } from '../support/town.ts';

const emulator = emulatorForFile();
let proxy: FaultyProxy;
let opened: Awaited<ReturnType<typeof openDatabase>>;
let store: Store;
let numbers: Numbers;
/** This client reaches the database directly, not through the faulty proxy. */
let other: Awaited<ReturnType<typeof openDatabase>>;
let others: Store;
let othersNumbers: Numbers;

beforeEach(async () => {
  const database = `store-${randomUUID()}`;
  proxy = await startFaultyProxy(emulator().endpoint);
  opened = await openDatabase({ endpoint: proxy.endpoint, key: emulator().key, database });
  other = await openDatabase({ endpoint: emulator().endpoint, key: emulator().key, database });
  await makeContainers(opened.database);
  store = createStore(opened.database);
  numbers = createNumbers(opened.database);
  others = createStore(other.database);
  othersNumbers = createNumbers(other.database);
});
afterEach(async () => {
  opened.close();
  other.close();
  await proxy.stop();
});

const id = 'OV-2026-0001';

function aCase(changes: Partial<CaseDocument> = {}): CaseDocument {
  return {
    ...blankCase('outpatient', id, '2026-01-12T08:00:00.000Z'),
    index: { open: true, people: ['anna'] },
    ...changes,
  };
}

const kept = async () => (await others.load(id)) as CaseDocument;

describe('what passes is tried again', () => {
  test.each<[string, ProxyFault]>([
    ['429', 429],
    ['429 with retry-after', { busyMs: 20 }],
    ['449', 449],
    ['503', 503],
    ['408', 408],
    ['a reset', 'reset-before'],
  ])(
    '%s: a read, a query, a create, a replace and a removal go through at the next try',
    async (_, fault) => {
      proxy.failNext('POST', fault);
      const created = await store.create(aCase());
      expect(await kept()).toMatchObject(created ?? { id: 'not created' });
      proxy.failNext('GET', fault);
      const loaded = (await store.load(id)) as CaseDocument;
      proxy.failNext('PUT', fault);
      const replaced = await store.replace({ ...loaded, reminded: ['a'] });
      expect(await kept()).toMatchObject(replaced ?? { id: 'not replaced' });
      proxy.failNext('QUERY', fault);
      expect(await store.casesOf(['anna'])).toEqual([await kept()]);
      proxy.failNext('DELETE', fault);
      expect(await store.remove(await kept())).toBe(true);
    },
  );

  test('an answer lost after the write: it is known as done and can be built on', async () => {
    proxy.failNext('POST', 'reset-after');
    const created = (await store.create(aCase())) as CaseDocument;
    expect(await kept()).toMatchObject(created);
    proxy.failNext('PUT', 'reset-after');
    const replaced = (await store.replace({ ...(await kept()), reminded: ['a'] })) as CaseDocument;
    expect(await kept()).toMatchObject(replaced);
    expect(await store.replace({ ...replaced, reminded: ['b'] })).toBeDefined();
    proxy.failNext('DELETE', 'reset-after');
    expect(await store.remove(await kept())).toBe(true);
    expect(await kept()).toBeUndefined();
  });

  test("somebody else's write in between is not taken for one's own", async () => {
    await store.create(aCase());
    const loaded = await kept();
    await others.replace({ ...loaded, reminded: ['theirs'] });
    proxy.failNext('PUT', 'reset-before');
    expect(await store.replace({ ...loaded, reminded: ['ours'] })).toBeUndefined();
    proxy.failNext('POST', 'reset-before');
    expect(await store.create(aCase())).toBeUndefined();
    proxy.failNext('DELETE', 'reset-before');
    expect(await store.remove(loaded)).toBe(false);
    expect((await kept()).reminded).toEqual(['theirs']);
  });

  test('a step of a form whose answer is lost is kept, and is known to be', async () => {
    const dialogs = createDialogs(opened.database, () => '2026-01-12T09:00:00.000Z');
    proxy.failNext('POST', 'reset-after');
    const begun = await dialogs.begin('anna', { dialog: 'new', run: 'r', answers: {} });
    expect(await dialogs.of('anna')).toEqual(begun);
    proxy.failNext('PUT', 'reset-after');
    const kept = await dialogs.keep('anna', { ...begun, reserved: id });
    expect(kept).toMatchObject({ run: 'r', reserved: id });
    expect(await dialogs.of('anna')).toEqual(kept);
  });

  test.each<ProxyFault>(['reset-after', 'reset-before', 503])(
    'a number is never given twice: %s',
    async (fault) => {
      const given = [await numbers.next('OV-2026')];
      for (let n = 0; n < 3; n += 1) {
        proxy.failNext('PATCH', fault);
        given.push(
          ...(await Promise.all([numbers.next('OV-2026'), othersNumbers.next('OV-2026')])),
        );
      }
      expect(new Set(given).size).toBe(7);
    },
  );
});

describe('what does not pass', () => {
  const undone: [string, ProxyFault, number | string][] = [
    ['429', 429, 429],
    ['429 that asks for a long wait', { busyMs: 60_000 }, 429],
    ['449', 449, 449],
    ['403', 403, 403],
  ];
  const unknown: [string, ProxyFault, number | string][] = [
    ['408', 408, 408],
    ['503', 503, 503],
    ['500', 500, 500],
    ['a reset before', 'reset-before', 'ECONNRESET'],
    ['a reset after', 'reset-after', 'ECONNRESET'],
  ];
  const writes: [Method, () => Promise<unknown>][] = [
    ['POST', () => store.create(aCase({ id: 'OV-2026-0002' }))],
    ['PUT', async () => store.replace({ ...(await kept()), reminded: ['a'] })],
    ['DELETE', async () => store.remove(await kept())],
  ];
  beforeEach(() => others.create(aCase()));

  test.each(undone)('%s: it is certain that nothing was written', async (_, fault, code) => {
    for (const [method, write] of writes) {
      const lift = proxy.fail({ method }, fault);
      await expect(write()).rejects.toMatchObject({
        name: 'StoreFault',
        message: '',
        code,
        mayBeWritten: false,
      });
      lift();
    }
    expect((await kept()).reminded).toEqual([]);
  });

  test.each(unknown)('%s: of a write it is not known', async (_, fault, code) => {
    for (const [method, write] of writes) {
      const lift = proxy.fail({ method }, fault);
      await expect(write()).rejects.toMatchObject({
        name: 'StoreFault',
        message: '',
        code,
        mayBeWritten: true,
      });
      lift();
    }
  });

  test('one attempt without an answer makes the outcome unknown', async () => {
    proxy.failNext('PUT', 'reset-after', 429, 429, 429);
    const write = store.replace({ ...(await kept()), reminded: ['a'] });
    await expect(write).rejects.toMatchObject({ code: 429, mayBeWritten: true });
    expect((await kept()).reminded).toEqual(['a']);
  });

  test.each([...undone, ...unknown].filter(([, fault]) => !String(fault).startsWith('reset')))(
    '%s: a read has written nothing',
    async (_, fault, code) => {
      proxy.fail({ method: 'GET' }, fault);
      proxy.fail({ method: 'QUERY' }, fault);
      await expect(store.load(id)).rejects.toMatchObject({
        name: 'StoreFault',
        code,
        mayBeWritten: false,
      });
      await expect(store.casesOf(['anna'])).rejects.toMatchObject({
        name: 'StoreFault',
        code,
        mayBeWritten: false,
      });
    },
  );

  test('a database that is not there: nothing was written', async () => {
    const loaded = await kept();
    const gone = await startFaultyProxy(emulator().endpoint);
    await gone.stop();
    const late = await openDatabase({
      endpoint: gone.endpoint,
      key: emulator().key,
      database: opened.database.id,
    });
    await expect(createStore(late.database).replace(loaded)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      mayBeWritten: false,
    });
    late.close();
  });

  test('a counter that is not there and cannot be made: it gives up in the end', async () => {
    await numbers.next('OV-2026');
    proxy.fail({ method: 'PATCH' }, 404);
    await expect(numbers.next('OV-2026')).rejects.toMatchObject({
      name: 'StoreFault',
      mayBeWritten: false,
    });
  });

  test.each([
    [400, { code: 400 }],
    [403, { code: 403 }],
  ])('%i is not tried again', async (status, fault) => {
    const before = proxy.count({ method: 'GET' });
    proxy.fail({ method: 'GET' }, status);
    await expect(store.load(id)).rejects.toMatchObject(fault);
    expect(proxy.count({ method: 'GET' })).toBe(before + 1);
  });
});
