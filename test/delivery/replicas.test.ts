import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

test('two instances on one store with one clock: each message and each reminder once', async () => {
  const other = await town.anotherService();
  for (let n = 0; n < 4; n += 1) await assignCase(town);
  const people = ['sara', 'bea', 'eva', 'maj'] as const;
  const lists = () =>
    people.map(
      (who) =>
        town.chat(who).filter((text) => /^(Du har |Har väntat länge|Försenat)/.test(text)).length,
    );
  const cards = () => people.map((who) => town.messages(who).length);
  let before = lists();
  const first = cards();
  const perDay: number[][] = [];
  for (const day of ['14', '15', '16', '19']) {
    for (const time of ['07:00', '08:30']) {
      await Promise.all([town.leap(`2026-01-${day} ${time}`), other.delivery.sweep()]);
      await Promise.all([town.service.delivery.sweep(), other.delivery.sweep()]);
      await town.settled();
    }
    const now = lists();
    perDay.push(now.map((count, at) => count - (before[at] ?? 0)));
    before = now;
  }

  // Four cases that fall due together give each person one list a day and nothing else.
  expect(perDay).toEqual([
    [1, 0, 1, 0],
    [0, 1, 0, 0],
    [1, 0, 0, 0],
    [1, 0, 1, 1],
  ]);
  expect(cards().map((count, at) => count - (first[at] ?? 0))).toEqual(before);
  expect((await town.cases()).every((doc) => doc.claim === null && doc.owed.length === 0)).toBe(
    true,
  );
});

test('a press at one instance while the other sweeps: no loss and no double', async () => {
  const other = await town.anotherService();
  await openCase(town);
  await Promise.all([
    town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel', 'Bo Prov'] }),
    other.delivery.sweep(),
    other.delivery.sweep(),
  ]);
  await Promise.all([town.service.delivery.sweep(), other.delivery.sweep()]);
  await town.settled();
  expect(town.counts()).toEqual({ sara: 2, eva: 1, bea: 1, bo: 1 });
});
