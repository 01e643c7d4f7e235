import { createApp } from '../../src/app/app.ts';
import type { App } from '../../src/app/doors.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import { readTrueToday } from '../../src/app/true-today.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { createClaims } from '../../src/delivery/claims.ts';
import { withUnits } from '../../src/domain/access-line.ts';
import { READS } from '../../src/domain/engine/version.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { TRUE_TODAY } from '../../src/domain/true-today.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { demoStaff, idOf, type Name } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/**
 * This file tests the one document of what is true today: what it costs, and that what is reported
 * at one replica counts at the next press at another. Nothing of it is delivered here.
 */
const emulator = emulatorForFile();
let proxy: FaultyProxy;
let town: Town;
let replicas: { readonly app: App; readonly store: Store; close(): void }[];
/** Runs once, just before a replica writes what is true today. */
let beforeWrite: (() => Promise<unknown>) | undefined;

beforeEach(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  town = await startTown(emulator(), { aid: true });
  replicas = [await replica(), await replica()];
});
afterEach(async () => {
  for (const { close } of replicas) close();
  await town.stop();
  await proxy.stop();
});

async function replica() {
  const { database, close } = await openDatabase({
    ...town.config.cosmos,
    endpoint: proxy.endpoint,
  });
  const { store: kept, numbers, accessLog, addresses } = createStores(database, town.now);
  const store: Store = {
    ...kept,
    async replace(document) {
      const run = document.id === TRUE_TODAY ? beforeWrite : undefined;
      if (run) beforeWrite = undefined;
      await run?.();
      return kept.replace(document);
    },
  };
  const app = createApp({
    store,
    numbers,
    log: { write: (line) => accessLog.write(withUnits(line, demoStaff)) },
    addresses,
    claims: createClaims(store, town.now, 30),
    staff: () => demoStaff,
    settings: usualMunicipality,
    now: town.now,
    written: () => undefined,
  });
  return { app, store, close };
}

const at = (which: 0 | 1) => replicas[which] as (typeof replicas)[number];
const reports = (which: 0 | 1, by: Name, command: string, answers: object) =>
  at(which).app.act(idOf(by), command, {
    kind: 'absence',
    answers: { from: '2026-01-12', ...answers },
  });
const back = (which: 0 | 1, who: Name) => at(which).app.act(idOf(who), 'back', { kind: 'back' });
const channel = (kind: 'connectChannel' | 'disconnectChannel', conversationId: string) =>
  at(0).app.act(idOf('vilma'), conversationId, {
    kind,
    address: {
      conversationId,
      serviceUrl: 'https://smba.example/',
      userId: '29:a',
      botId: '28:b',
      tenantId: 'c',
    },
  });
const away = async (which: 0 | 1 = 0): Promise<PersonId[]> =>
  (await at(which).app.situation()).people.absences
    .filter(({ to }) => to === undefined || to >= '2026-01-12')
    .map(({ person }) => person)
    .toSorted();

/** The requests that something makes to the database, by method. */
async function requests(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const methods = ['GET', 'QUERY', 'POST', 'UPSERT', 'PUT'] as const;
  const before = methods.map((method) => proxy.count({ method }));
  await work();
  const counts = methods.map(
    (method, which) => [method, proxy.count({ method }) - (before[which] ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

test('what is true today is one read', async () => {
  await reports(0, 'sara', 'first', {});
  expect(await requests(() => at(0).app.situation())).toEqual({ GET: 1 });
});

test('a report is one write, also one in parts, and so is one that replaces others', async () => {
  const own = { GET: 2, POST: 1, PUT: 1 };
  expect(
    await requests(() => reports(0, 'sara', 'a', { from: '2026-01-20', to: '2026-01-21' })),
  ).toEqual(own);
  expect(await requests(() => reports(0, 'simon', 'b', { person: idOf('sara') }))).toEqual(own);
  expect((await readTrueToday(at(0).store)).absences).toHaveLength(3);
  expect(await requests(() => reports(0, 'sara', 'c', {}))).toEqual(own);
  expect(await requests(() => back(0, 'sara'))).toEqual(own);
  expect(await away()).toEqual([]);
});

test('a report that changes nothing writes nothing', async () => {
  await reports(0, 'sara', 'a', {});
  const nothing = { GET: 2, POST: 1 };
  expect(await requests(() => reports(0, 'sara', 'a', {}))).toEqual(nothing);
  expect(await requests(() => reports(0, 'simon', 'b', { person: idOf('sara') }))).toEqual(nothing);
  expect(await requests(() => back(0, 'bea'))).toEqual(nothing);
});

test('a channel is stored with its address and one write, and goes by one', async () => {
  const connected = await requests(() => channel('connectChannel', '19:vo@thread.tacv2'));
  // The address is an UPSERT, which is a POST too.
  expect(connected).toEqual({ GET: 3, POST: 2, UPSERT: 1, PUT: 1 });
  expect((await at(1).app.situation()).people.channels).toEqual(['VO']);
  await channel('connectChannel', '19:vo@thread.tacv2');
  expect((await readTrueToday(at(1).store)).channels).toHaveLength(1);
  await channel('connectChannel', '19:other@thread.tacv2');
  expect(await requests(() => channel('disconnectChannel', '19:other@thread.tacv2'))).toEqual({
    GET: 2,
    POST: 1,
    PUT: 1,
  });
  await channel('disconnectChannel', '19:vo@thread.tacv2');
  expect((await at(1).app.situation()).people.channels).toEqual([]);
});

test('an absence that one replica has counts at the next press at the other', async () => {
  await openCase(town);
  const see = (who: Name) => at(1).app.show(idOf(who), { kind: 'case', id: 'OV-2026-0001' });
  expect(await see('simon')).toMatchObject({ kind: 'refused' });
  await reports(0, 'sara', 'a', {});
  expect(await see('simon')).toMatchObject({ kind: 'case' });
  await back(0, 'sara');
  expect(await see('simon')).toMatchObject({ kind: 'refused' });
});

test('of two reports at once both stand', async () => {
  beforeWrite = () => reports(1, 'bea', 'b', {});
  await reports(0, 'sara', 'a', {});
  expect(await away(1)).toEqual([idOf('sara'), idOf('bea')]);
});

test('of many at once, at two replicas, all stand', async () => {
  const who: Name[] = ['sara', 'simon', 'maj', 'eva', 'erik', 'bea', 'bo', 'vilma', 'viktor'];
  const said = await Promise.all(
    who.map((name, n) => reports(n % 2 === 0 ? 0 : 1, name, name, {})),
  );
  expect(said.map(({ kind }) => kind)).toEqual(who.map(() => 'done'));
  expect(await away()).toEqual(who.map(idOf).toSorted());
});

test('the same command at both replicas at once reports once', async () => {
  beforeWrite = () => reports(1, 'sara', 'a', {});
  await reports(0, 'sara', 'a', {});
  expect(await away()).toEqual([idOf('sara')]);
});

test('a report that another one outruns is decided again, and noted again', async () => {
  beforeWrite = () => reports(1, 'sara', 'a', {});
  expect(await reports(0, 'simon', 'b', { person: idOf('sara') })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'alreadyAway' },
  });
  expect(await away()).toEqual([idOf('sara')]);
  const noted = (await town.accessLines()).filter(({ who }) => who === idOf('simon'));
  expect(noted.map(({ outcome }) => outcome).toSorted()).toEqual(['alreadyAway', 'ok']);
});

test('what newer code has written is neither read nor overwritten', async () => {
  const newer = { ...(await readTrueToday(at(0).store)), version: READS + 1 };
  await town.puts('cases', newer);
  await expect(at(0).app.situation()).rejects.toThrow('newer version');
  await expect(reports(0, 'sara', 'a', {})).rejects.toThrow('newer version');
  await expect(town.anotherService()).rejects.toThrow('newer version');
  expect(await at(0).store.load(TRUE_TODAY)).toMatchObject({ absences: [], version: READS + 1 });
});
