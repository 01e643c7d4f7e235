import type { CaseDocument } from '../../src/domain/case-document.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

/*
 * E4, docs/design.md: a list of any length is whole and in order, and a page reads only what it
 * shows.
 */

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const nr = (n: number) => `OV-2026-${String(n).padStart(4, '0')}`;

/** Stores copies of the first case, up to this number, each with a number of its own. */
async function copies(count: number, after = 1): Promise<void> {
  const first = (await town.cases()).find(({ id }) => id === nr(1)) as CaseDocument;
  const { _rid, _self, _etag, _ts, _attachments, ...kept } = first as typeof first &
    Record<string, unknown>;
  const some = Array.from({ length: count + 1 - after }, (_, at) => ({
    ...kept,
    id: nr(at + 1 + after),
    number: nr(at + 1 + after).replace('O', 'Ö'),
    cards: {},
    owed: [],
  }));
  for (let from = 0; from < some.length; from += 50)
    await Promise.all(some.slice(from, from + 50).map((doc) => town.puts('cases', doc)));
}

/** Returns the case of every row on every page of the person's own list, reached by "Visa fler". */
async function everyPage(who: 'eva' | 'sara', most: number): Promise<string[][]> {
  const pages: string[][] = [];
  let shown = await town.type(who, 'mina ärenden');
  for (let page = 1; page <= most; page += 1) {
    pages.push(
      [...shown.matchAll(/\[Visa: [^\]]*?(ÖV-2026-\d{4})[^\]]*\]/g)].map(
        ([, number = '']) => number,
      ),
    );
    if (!shown.includes('Visa fler')) break;
    shown = await town.press(who, 'Visa fler');
  }
  return pages;
}

test('of 2 × 500 cases that wait and that go on, each has one row, and no page has nine', async () => {
  await assignCase(town);
  await copies(500);
  // The first 500 wait for Eva, who is to give the first information. In the others she has done so.
  await town.press('eva', 'Informationen är lämnad');
  await copies(1000, 501);
  const pages = await everyPage('eva', 200);
  expect(pages.flat()).toHaveLength(1001);
  expect(new Set(pages.flat()).size).toBe(1001);
  expect(pages.map((rows) => rows.length).filter((rows) => rows > 8)).toEqual([]);
  expect(await town.type('eva', 'mina ärenden')).toContain('\n1001\npågående\n');
}, 240_000);

test('what is late is on the first page, wherever it stands in the database', async () => {
  await assignCase(town);
  const first = await town.theCase();
  await copies(60);
  // Only the last case is late, and it is long past its last day.
  const late = await town.cases().then((all) => all.find(({ id }) => id === nr(61)));
  await town.puts('cases', {
    ...late,
    events: first.events.map((event) => ({ ...event, at: '2025-09-01T08:00:00.000Z' })),
    wakeAt: town.now(),
  } as never);
  await town.leap('2026-01-13 09:00');
  const shown = await town.type('bea', 'mina ärenden');
  expect(shown.match(/ÖV-2026-\d{4}/)?.[0]).toBe('ÖV-2026-0061');
}, 120_000);

test('a page of many reads the cases that it shows, not all of them', async () => {
  await openCase(town);
  await copies(200);
  const read: number[] = [];
  const { store } = town.service;
  const { casesIn } = store;
  Object.assign(store, {
    casesIn: async (ids: readonly string[]) => {
      read.push(ids.length);
      return casesIn(ids);
    },
  });
  await town.type('eva', 'mina ärenden');
  expect(read).toEqual([8]);
});

test('a case whose index was written before lists went by it is found all the same', async () => {
  await assignCase(town);
  const { index, ...kept } = await town.theCase();
  const { waiting, told, next, ...old } = index;
  await town.puts('cases', { ...kept, index: old } as never);
  expect(await town.type('bea', 'mina ärenden')).toContain('ÖV-2026-0001');
  expect(await town.type('sara', 'mina ärenden')).toContain('ÖV-2026-0001');
});
