import type { Stores } from '../../src/app/ports/all-stores.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import { StoreFault } from '../../src/app/store-fault.ts';
import { changeTrueToday } from '../../src/app/true-today.ts';
import { TRUE_TODAY, withAbsences } from '../../src/domain/true-today.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;
afterEach(() => town.stop());

const bea = personNamed('bea');
const erik = personNamed('erik');
const eva = personNamed('eva');

type Change = (store: Store) => Partial<Store>;

/**
 * Starts a town whose store also does something else at a moment that a test cannot hit from
 * outside.
 */
function townWith(change: Change): Promise<Town> {
  const stores = (kept: Stores): Stores => ({
    ...kept,
    store: { ...kept.store, ...change(kept.store) },
  });
  return startTown(emulator(), { service: { stores } });
}

/** Tells whether this write stores the id of a card that the person has been sent. */
function recordsCardTo(person: string, document: object): boolean {
  return (
    (document as { cards?: Record<string, { activityId?: string }> }).cards?.[person]
      ?.activityId !== undefined
  );
}

test('an absence that begins just as the sweep has read absences: the deputy is told', async () => {
  let between: (() => Promise<void>) | undefined;
  town = await townWith((store) => ({
    async load(id) {
      const doc = await store.load(id);
      const run = id === TRUE_TODAY ? between : undefined;
      if (run) between = undefined;
      await run?.();
      return doc;
    },
  }));
  town.teams.failNext({ fault: 503, person: eva, method: 'POST' });
  await openCase(town);
  const other = await town.anotherService();
  town.moved('2026-01-12 09:01');
  between = async () => {
    const absence = {
      id: 'absence:1',
      person: eva.id,
      from: '2026-01-12',
      deputy: erik.id,
      reportedBy: eva.id,
      open: true,
      wakeAt: town.now(),
    } as const;
    await changeTrueToday(other.store, (doc) => withAbsences(doc, [...doc.absences, absence]));
    await other.delivery.deliver(TRUE_TODAY);
  };
  await town.service.delivery.sweep();
  await town.settled();
  await town.leap('2026-01-12 09:03');
  expect(town.chat('erik').join('\n')).toContain(
    'Väntat sedan måndag 12 januari\nUtse behandlare\n',
  );
  expect(town.chat('eva').join('\n')).not.toContain(
    'Väntat sedan måndag 12 januari\nUtse behandlare\n',
  );
});

test('a record whose answer is lost, then overwritten: the card stays the live one', async () => {
  let isArmed = false;
  town = await townWith((store) => ({
    async replace(document) {
      const written = await store.replace(document);
      if (!isArmed || !recordsCardTo(bea.id, document)) return written;
      isArmed = false;
      if (written) await store.replace(written);
      return undefined;
    },
  }));
  await openCase(town);
  isArmed = true;
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
  expect(isArmed).toBe(false);
  expect(town.chat('bea')).toHaveLength(1);
  expect(town.newest('bea')).toMatch(
    /^Väntat sedan måndag 12 januari\nBoka det inledande mötet\nDu är behandlare i ett nytt ärende\. /,
  );
});

test('a database too busy to record a send is asked again: no message comes twice', async () => {
  let isArmed = true;
  town = await townWith((store) => ({
    async replace(document) {
      if (!isArmed || !recordsCardTo(eva.id, document)) return store.replace(document);
      isArmed = false;
      throw new StoreFault(429, false);
    },
  }));
  await openCase(town);
  await town.leap('2026-01-12 09:02');
  expect(isArmed).toBe(false);
  expect(town.messages('eva')).toHaveLength(1);
  expect((await town.theCase()).owed).toEqual([]);
});

test('a read that fails after a send: the send is recorded all the same, and comes once', async () => {
  let isArmed = false;
  let failsNext = false;
  town = await townWith((store) => ({
    async load(id) {
      if (id !== TRUE_TODAY || !failsNext) return store.load(id);
      failsNext = false;
      throw new StoreFault(503, false);
    },
    async replace(document) {
      if (!isArmed || !recordsCardTo(bea.id, document)) return store.replace(document);
      isArmed = false;
      failsNext = true;
      // Another replica writes first, so that the situation is read again.
      const there = await store.load(document.id);
      if (there) await store.replace(there);
      return undefined;
    },
  }));
  await openCase(town);
  isArmed = true;
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
  expect([isArmed, failsNext]).toEqual([false, false]);
  await town.leap('2026-01-12 09:02');
  expect(town.messages('bea')).toHaveLength(1);
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [] });
});
