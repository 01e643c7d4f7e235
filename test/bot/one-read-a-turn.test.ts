import { A1 } from '../support/aid-walk.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import type { Name } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

/** What a turn needs to know is read once in it, however many parts of the bot ask. */
const emulator = emulatorForFile();
let proxy: FaultyProxy;
let town: Town;

afterEach(async () => {
  await town.stop();
  await proxy.stop();
});

async function start(aid?: true): Promise<void> {
  proxy = await startFaultyProxy(emulator().endpoint);
  town = await startTown(emulator(), { endpoint: proxy.endpoint, ...(aid && { aid }) });
}

/** How often the turn read what is true today, the person's form, and any case. */
async function readsOf(turn: () => Promise<unknown>): Promise<Record<string, number>> {
  const aims = {
    trueToday: { container: 'cases', id: 'trueToday' },
    form: { container: 'dialogs' },
    cases: { container: 'cases', id: 'OV-' },
  } as const;
  const count = () =>
    Object.entries(aims).map(([key, aim]): [string, number] => [
      key,
      proxy.count({ method: 'GET', ...aim }),
    ]);
  const before = Object.fromEntries(count());
  await turn();
  return Object.fromEntries(count().map(([key, n]) => [key, n - (before[key] ?? 0)]));
}

test.each<[string, Name, Record<string, number>]>([
  ['mina ärenden', 'eva', { trueToday: 1, form: 0, cases: 0 }],
  ['skriv ut ÖV-2026-0001', 'eva', { trueToday: 1, form: 0, cases: 1 }],
  ['frånvaro', 'eva', { trueToday: 1, form: 1, cases: 0 }],
  ['nytt uppdrag', 'sara', { trueToday: 1, form: 1, cases: 0 }],
  ['ta över allt', 'eva', { trueToday: 1, form: 1, cases: 0 }],
  ['meny', 'eva', { trueToday: 1, form: 0, cases: 0 }],
])('"%s", typed by %s', async (word, who, reads) => {
  await start();
  await assignCase(town);
  expect(await readsOf(() => town.type(who, word))).toEqual(reads);
});

test('a form: each of its pages, and its end', async () => {
  await start(true);
  expect(await readsOf(() => town.type('vilma', 'bevakningslista'))).toMatchObject({
    trueToday: 1,
    form: 1,
  });
  expect(await readsOf(() => town.type('vilma', 'inskrivning'))).toMatchObject({
    trueToday: 1,
    form: 1,
  });
  expect(await readsOf(() => town.press('vilma', 'Visa förslag', A1))).toMatchObject({
    trueToday: 1,
    form: 1,
  });
  const end = () => town.press('vilma', 'Skrivet, meddela FH', {}, { unsettled: true });
  expect(await readsOf(end)).toMatchObject({ trueToday: 1, form: 1 });
});

test('a form that is given up is read once', async () => {
  await start(true);
  await town.type('vilma', 'inskrivning');
  expect(await readsOf(() => town.press('vilma', 'Avbryt'))).toMatchObject({
    trueToday: 0,
    form: 1,
  });
});
