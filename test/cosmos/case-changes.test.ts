import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/app/ports/case-store.ts';
import { createStore } from '../../src/cosmos/case-store.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { makeContainers } from '../../src/cosmos/containers.ts';
import { createNumbers } from '../../src/cosmos/numbers.ts';
import { blankCase, type CaseDocument } from '../../src/domain/case-document.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { emulatorForFile } from '../support/town.ts';

const emulator = emulatorForFile();
const ID = 'OV-2026-0001';
let proxy: FaultyProxy;
let opened: Awaited<ReturnType<typeof openDatabase>>;
let store: Store;

beforeEach(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  opened = await openDatabase({
    endpoint: proxy.endpoint,
    key: emulator().key,
    database: `changes-${randomUUID()}`,
  });
  await makeContainers(opened.database);
  store = createStore(opened.database);
});
afterEach(async () => {
  opened.close();
  await proxy.stop();
});

type Events = CaseDocument<'outpatient'>['events'];

/** Events that stand for a history. What they say does not matter to the store. */
function eventsTo(last: number): Events {
  return [...Array(last).keys()].map((n) => ({
    type: 'undone',
    of: `command ${n}`,
    command: `undo ${n}`,
    at: '2026-01-12T08:00:00.000Z',
    by: 'anna',
  }));
}

async function storedWith(events: number): Promise<CaseDocument<'outpatient'>> {
  await store.create({
    ...blankCase('outpatient', ID, '2026-01-12T08:00:00.000Z'),
    events: eventsTo(events),
    nudged: { plan: { by: 'anna', on: '2026-01-12', command: 'a' } },
  });
  return (await store.load(ID)) as CaseDocument<'outpatient'>;
}

function pressed(doc: CaseDocument<'outpatient'>): CaseDocument<'outpatient'> {
  const { nudged: _, ...rest } = doc;
  return {
    ...rest,
    events: [...doc.events, ...eventsTo(1)],
    reminded: ['plan/late'],
    cards: { anna: { activityId: 'one', older: [] } },
    claim: { by: 'this replica', until: '2026-01-12T08:01:00.000Z' },
  };
}

const counts = () => ({
  whole: proxy.count({ method: 'PUT' }),
  changes: proxy.count({ method: 'PATCH' }),
});

test('of a case with a long history a write sends only what is new, and stores the same', async () => {
  const next = pressed(await storedWith(40));
  const written = await store.replace(next);
  expect(counts()).toEqual({ whole: 0, changes: 1 });
  expect(await store.load(ID)).toMatchObject({ ...next, _etag: written?._etag });
  expect(await store.load(ID)).not.toHaveProperty('nudged');
});

test('what was just written is known: the next write sends its own changes', async () => {
  const written = await store.replace(pressed(await storedWith(40)));
  const next = { ...(written as CaseDocument<'outpatient'>), claim: null };
  expect(await store.replace(next)).toBeDefined();
  expect(counts()).toEqual({ whole: 0, changes: 2 });
  expect(await store.load(ID)).toMatchObject({ claim: null, reminded: ['plan/late'] });
});

test('changes are refused when somebody else has written the case meanwhile', async () => {
  const [first, second] = [await storedWith(40), (await store.load(ID)) as CaseDocument];
  expect(await store.replace({ ...second, reminded: ['theirs'] })).toBeDefined();
  expect(await store.replace(pressed(first))).toBeUndefined();
  const there = (await store.load(ID)) as CaseDocument;
  expect([there.events.length, there.reminded]).toEqual([40, ['theirs']]);
});

test('changes whose answer is lost are found as our own, and made once', async () => {
  const next = pressed(await storedWith(40));
  proxy.failNext('PATCH', 'reset-after');
  expect(await store.replace(next)).toBeDefined();
  expect(((await store.load(ID)) as CaseDocument).events).toHaveLength(41);
});

test('a database that forbids changes gets the whole case, and numbers one by one', async () => {
  const next = pressed(await storedWith(40));
  proxy.fail({ method: 'PATCH' }, 403);
  expect(await store.replace(next)).toBeDefined();
  expect(((await store.load(ID)) as CaseDocument).events).toHaveLength(41);
  expect(await store.replace(next)).toBeUndefined();
  const numbers = createNumbers(opened.database);
  expect([await numbers.next('OV-2026'), await numbers.next('OV-2026')]).toEqual([1, 2]);
});

test.each([
  ['has a short history', 3, pressed],
  [
    'has its history rewritten',
    40,
    (doc: CaseDocument<'outpatient'>) => ({ ...doc, events: doc.events.slice(1) }),
  ],
  [
    'has more new events than one patch may hold',
    40,
    (doc: CaseDocument<'outpatient'>) => ({ ...doc, events: [...doc.events, ...eventsTo(11)] }),
  ],
])('a case that %s is written whole', async (_, events, change) => {
  const next = change(await storedWith(events));
  expect(await store.replace(next)).toBeDefined();
  expect(counts()).toEqual({ whole: 1, changes: 0 });
  expect(((await store.load(ID)) as CaseDocument).events).toEqual(next.events);
});
