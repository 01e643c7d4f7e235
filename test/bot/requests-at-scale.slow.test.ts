import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { type EmulatorHere, startEmulator } from '../../src/local/emulator/emulator.ts';
import { writeJournal } from '../bench/seed.ts';
import { ofCopy } from '../bench/staff.ts';
import { endsWithFile } from '../runner/ending.ts';
import { countIn } from '../support/counted-cost.ts';
import { copiesOf } from '../support/many-copies.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/* docs/design.md: what a thing costs does not grow with the cases that are stored. */

const DATABASE = 'large';
/** The open cases of Eva's unit. All others are of other units. */
const OWN = 90;
const folder = mkdtempSync(join(tmpdir(), 'rutinbot-scale-'));
afterAll(() => rmSync(folder, { recursive: true }));

const emulator = emulatorForFile();
let first: CaseDocument;

beforeAll(async () => {
  const town = await startTown(emulator());
  await openCase(town);
  first = await town.theCase();
  await town.stop();
});

/** The first case goes on, and all others sleep until the spring. */
function* stored(count: number): Generator<CaseDocument> {
  yield { ...first, cards: {}, owed: [] };
  let n = 1;
  for (const doc of copiesOf(first, count - 1)) {
    n += 1;
    const own =
      n <= OWN ? doc : (JSON.parse(ofCopy(JSON.stringify(doc), 1 + (n % 40))) as typeof doc);
    yield { ...own, wakeAt: '2026-04-01T05:00:00.000Z' };
  }
}

/** Starts the bot on a database in which this many cases lie. */
async function townWith(count: number): Promise<{ town: Town; large: EmulatorHere }> {
  const journal = join(folder, `${count}.jsonl`);
  writeJournal(journal, [{ database: DATABASE, cases: stored(count) }], 'http://nowhere.invalid/');
  const large = endsWithFile(await startEmulator({ journal }));
  const town = await startTown(large, { database: DATABASE });
  // Whoever writes can be written to.
  for (const who of ['sara', 'bea'] as const) await town.type(who, 'hjälp');
  for (const word of ['mina ärenden', 'ÖV-2026-0001']) await town.type('eva', word);
  return { town, large };
}

/** To the database. A sweep that finds something looks again, and once a minute for older documents. */
const budgets = {
  'mina ärenden': 6,
  enheten: 5,
  'ÖV-2026-0001': 5,
  'a sweep with nothing due': 2,
  'a line on a list, and the list': 20,
  'a press': 6,
};

test.each([1000, 100_000])(
  'among %i stored cases',
  async (count) => {
    const { town, large } = await townWith(count);
    const cost = async (work: () => Promise<unknown>) => {
      const { untilAnswer, afterwards } = await countIn(town, large, work);
      return [...untilAnswer, ...afterwards].filter(({ kind }) => !kind.endsWith(' Teams')).length;
    };
    const found: Record<string, number> = {};
    for (const word of ['mina ärenden', 'enheten', 'ÖV-2026-0001'] as const)
      found[word] = await cost(() => town.type('eva', word));
    found['a sweep with nothing due'] = await cost(() => town.service.delivery.sweep());
    await town.until('2026-01-13 08:29');
    found['a line on a list, and the list'] = await cost(() => town.leap('2026-01-13 08:30'));
    await town.type('eva', 'ÖV-2026-0001');
    const named = { 'Vem blir behandlare': ['Bea Exempel'] };
    found['a press'] = await cost(() => town.press('eva', 'Utse behandlare', named));
    expect(found).toEqual(budgets);
    await town.stop();
    await large.stop();
  },
  600_000,
);
