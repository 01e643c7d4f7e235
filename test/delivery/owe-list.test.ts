import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/app/ports/case-store.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { createStore } from '../../src/cosmos/case-store.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { makeContainers } from '../../src/cosmos/containers.ts';
import { oweList } from '../../src/delivery/owe-list.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { LetterDocument } from '../../src/domain/letter-document.ts';
import { dayOf } from '../../src/domain/time.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { demoStaff, idOf } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';
import { emulatorForFile } from '../support/town.ts';

/* E4: one list a day for each person. What a replica knows of it saves requests, and loses no row. */

const emulator = emulatorForFile();
const EVA = idOf('eva');
const nameOf = (day: string) => `list:${EVA}:${day}`;
let proxy: FaultyProxy;
let closes: (() => void)[];
let own: Store;
/** The store of another replica, which is not counted. */
let other: Store;

beforeEach(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  const settings = { key: emulator().key, database: `lists-${randomUUID()}` };
  const mine = await openDatabase({ ...settings, endpoint: proxy.endpoint });
  const theirs = await openDatabase({ ...settings, endpoint: emulator().endpoint });
  closes = [mine.close, theirs.close];
  await makeContainers(mine.database);
  own = createStore(mine.database);
  other = createStore(theirs.database);
});
afterEach(async () => {
  for (const close of closes) close();
  await proxy.stop();
});

function at(time: string): Situation {
  const now = instantOf(time);
  const people = { staff: demoStaff, absences: [], channels: [] };
  return { now, today: dayOf(now), people, settings: usualMunicipality };
}

async function requestsOf(work: () => Promise<void>): Promise<number> {
  const before = proxy.count();
  await work();
  return proxy.count() - before;
}

const owe = (time: string) => requestsOf(() => oweList({ store: own }, EVA, at(time)));
const list = async (day: string) => (await other.load(nameOf(day))) as LetterDocument | undefined;

async function isSent(day: string): Promise<void> {
  await other.replace({ ...((await list(day)) as LetterDocument), sentTo: EVA });
}

test('before its time a list costs one request, and then none', async () => {
  expect(await owe('2026-01-13 07:00')).toBe(1);
  expect(await list('2026-01-13')).toMatchObject({ wakeAt: instantOf('2026-01-13 08:30') });
  expect(await owe('2026-01-13 07:00')).toBe(0);
});

test('one that another replica has made costs no more', async () => {
  await oweList({ store: other }, EVA, at('2026-01-13 07:00'));
  expect(await owe('2026-01-13 07:00')).toBe(1);
});

test('from its time on it is looked at each time, and a row of a sent one goes on the next', async () => {
  expect(await owe('2026-01-13 08:30')).toBe(1);
  expect(await owe('2026-01-13 08:30')).toBe(1);
  await isSent('2026-01-13');
  expect(await owe('2026-01-13 08:31')).toBe(2);
  expect(await list('2026-01-14')).toMatchObject({ wakeAt: instantOf('2026-01-14 08:30') });
  expect(await owe('2026-01-13 08:32')).toBe(0);
  expect((await list('2026-01-14'))?.sentTo).toBeUndefined();
});

test('one that was known before its time and sent since is not taken for unsent', async () => {
  await owe('2026-01-13 07:00');
  await isSent('2026-01-13');
  await owe('2026-01-13 08:31');
  expect(await list('2026-01-14')).toBeDefined();
});

test('a clock that is some seconds slow does not lose a row', async () => {
  await oweList({ store: other }, EVA, at('2026-01-13 07:00'));
  await isSent('2026-01-13');
  const slow = { ...at('2026-01-13 08:29'), now: '2026-01-13T07:29:30.000Z' };
  await oweList({ store: own }, EVA, slow);
  expect(await list('2026-01-14')).toBeDefined();
});

test('a list that the database has lost is made again', async () => {
  await owe('2026-01-13 08:30');
  await other.remove((await list('2026-01-13')) as LetterDocument);
  await owe('2026-01-13 08:30');
  expect(await list('2026-01-13')).toBeDefined();
});
