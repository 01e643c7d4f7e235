import { readFileSync } from 'node:fs';
import { readTrueToday } from '../../src/app/true-today.ts';
import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { createMoves, moveFromBefore } from '../../src/delivery/release-before.ts';
import type { AbsenceDocument } from '../../src/domain/people/absence-document.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { idOf } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/**
 * This file tests that absences and channels which 0.2.0 stored go on, while it still runs beside
 * this release and after a rollback to it. The file of a released version is never edited.
 */
const stored = JSON.parse(readFileSync('test/stored-absences/0.2.0.json', 'utf8')) as Readonly<
  Record<string, AbsenceDocument>
> & { channels: { id: string; keys: string[] } };
const emulator = emulatorForFile();
let town: Town;
let kept: ReturnType<typeof createStores>;
let close: () => void;

beforeEach(async () => {
  town = await startTown(emulator());
  const opened = await openDatabase(town.config.cosmos);
  close = opened.close;
  kept = createStores(opened.database, town.now);
});
afterEach(async () => {
  close();
  await town.stop();
});

const before = (name: string) => stored[name] as AbsenceDocument;
const puts = (...names: string[]) =>
  Promise.all(names.map((name) => town.puts('cases', before(name))));
/** The same as the document is now, with changes of the release before. */
const changes = async (name: string, change: Partial<AbsenceDocument>) =>
  town.puts('cases', { ...(await document(name)), ...change } as AbsenceDocument);
const document = async (name: string) =>
  (await kept.store.load(before(name).id)) as AbsenceDocument | undefined;
const absences = async () => (await readTrueToday(kept.store)).absences;
const move = () => moveFromBefore(kept, town.now());
const lettersTo = (who: 'sara' | 'simon' | 'maj' | 'eva' | 'bo') =>
  town.chat(who).filter((text) => text.includes('är anmäld som borta'));

test('a start takes over what is open, once, however many start', async () => {
  await puts('untilFurtherNotice', 'toCome', 'over');
  await town.puts('people', stored.channels);
  await Promise.all([town.anotherService(), town.anotherService(), move(), move()]);
  const today = await readTrueToday(kept.store);
  expect(today.channels).toEqual(stored.channels.keys);
  expect(today.absences.map(({ id }) => id).toSorted()).toEqual(
    [before('untilFurtherNotice').id, before('toCome').id].toSorted(),
  );
  const { kind: _, claim: __, ...asBefore } = before('toCome');
  expect(today.absences).toContainEqual({ ...asBefore, hasDocument: true });
  // The release before goes on reading its own document.
  expect(await document('toCome')).toMatchObject({ ...before('toCome'), moved: true });
  expect(await document('over')).toMatchObject({ ...before('over') });
});

test('nobody is told again of what was told, and the rest comes when it is due', async () => {
  await openCase(town);
  await puts('untilFurtherNotice', 'toCome');
  await move();
  await town.leap('2026-01-13 09:00');
  expect([lettersTo('simon'), lettersTo('maj')]).toEqual([[], []]);
  expect(await town.type('simon', 'ärende ÖV-2026-0001')).toContain('Ärendets väg');
  await town.leap('2026-02-02 09:00');
  expect([lettersTo('simon').length, lettersTo('maj').length]).toEqual([1, 1]);
});

test('a report at the release before that nobody has told yet is told once', async () => {
  await openCase(town);
  await puts('justReported');
  await town.leap('2026-01-12 09:01');
  await move();
  await town.leap('2026-01-12 09:02');
  expect(lettersTo('bo')).toHaveLength(1);
  expect(lettersTo('eva')).toHaveLength(1);
  expect(await absences()).toMatchObject([{ person: idOf('bea'), hasDocument: true }]);
  expect(await document('justReported')).toMatchObject({ open: true, moved: true, claim: null });
});

test('who comes back at the release before is back here, also when that has handled it', async () => {
  await puts('untilFurtherNotice');
  await move();
  await changes('untilFurtherNotice', { to: '2026-01-11', open: false, wakeAt: null });
  await move();
  await town.leap('2026-01-12 09:01');
  expect(await absences()).toMatchObject([{ to: '2026-01-11', open: false }]);
  await move();
  expect(await absences()).toHaveLength(1);
});

test('who comes back here is back for the release before, and nothing comes back', async () => {
  await puts('untilFurtherNotice');
  await move();
  await town.type('sara', 'frånvaro');
  await town.press('sara', 'Ja, jag är tillbaka');
  expect(await document('untilFurtherNotice')).toMatchObject({
    open: false,
    to: '2026-01-11',
    claim: null,
  });
  await move();
  expect(await absences()).toMatchObject([{ open: false }]);
  await town.leap('2026-01-20 09:00');
  await move();
  expect([await absences(), await document('untilFurtherNotice')]).toEqual([[], undefined]);
});

test('both end on the day after the last, and are gone when their time is over', async () => {
  await puts('toCome');
  await move();
  await town.until('2026-02-09 09:00');
  expect(await absences()).toMatchObject([{ open: false }]);
  expect(await document('toCome')).toMatchObject({ open: false });
  await town.until('2026-02-18 09:00');
  expect([await absences(), await document('toCome')]).toEqual([[], undefined]);
});

test('channels that the release before connects and disconnects meanwhile', async () => {
  await town.puts('people', stored.channels);
  await move();
  const other = 'channel:FH:0000000000000001';
  await town.puts('people', { ...stored.channels, keys: [other] } as { id: string });
  await move();
  await move();
  expect((await readTrueToday(kept.store)).channels).toEqual([other]);
});

test('a replica asks once a minute what the release before stored, for an hour', async () => {
  let clock = town.now();
  let asked = 0;
  const releaseBefore = {
    ...kept.releaseBefore,
    absences: () => {
      asked += 1;
      return kept.releaseBefore.absences();
    },
  };
  const moves = createMoves({ store: kept.store, releaseBefore }, () => clock);
  await puts('toCome');
  await moves();
  await moves();
  expect([asked, (await absences()).length]).toEqual([1, 1]);
  clock = addMinutes(clock, 1);
  await moves();
  expect(asked).toBe(2);
  clock = addMinutes(clock, 60);
  await moves();
  expect(asked).toBe(2);
});
