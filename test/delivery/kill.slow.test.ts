import { textOf } from '../support/card-reader.ts';
import { killableBots } from '../support/killable.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const startBot = killableBots();
let town: Town;

beforeEach(async () => {
  // This is long enough to start another bot while a send is held.
  town = await startTown(emulator(), { sendTimeoutMs: 20_000 });
});
afterEach(() => town.stop());

/** By this time every claim has expired. */
const LATER = '2026-01-12 09:05';

test('killed between a press and its messages: a restart sends each of them once', async () => {
  await openCase(town);
  const before = town.counts();
  const bot = await startBot(town, '2026-01-12 09:00');
  const stopHolding = town.teams.failWhile({ fault: 'hang', method: 'POST' });
  const answer = await bot.client.press(
    personNamed('eva'),
    town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel', 'Bo Prov'] }),
  );
  await town.teams.untilHeld(1);
  await bot.kill();
  stopHolding();

  expect(textOf(answer.card)).toContain('Prata med Bea Exempel och Bo Prov.');
  expect(town.counts()).toEqual(before);

  const again = await startBot(town, '2026-01-12 09:00');
  await again.sweep('2026-01-12 09:00');
  expect(town.counts()).toEqual(before);
  await again.sweep(LATER);

  expect(town.counts()).toEqual({ ...before, sara: (before.sara ?? 0) + 1, bea: 1, bo: 1 });
  expect((await town.theCase()).owed).toEqual([]);
  await again.sweep('2026-01-12 09:30');
  expect(town.messages('bea')).toHaveLength(1);
});

test('killed during three sends: all arrive, and a double only if Teams had taken it', async () => {
  for (const who of ['Bea Exempel', 'Bo Prov']) {
    await openCase(town);
    await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': who });
  }
  // Sara's chat now ends with Bea's case and a form for a new case.
  await town.type('sara', 'ärende ÖV-2026-0001');
  await town.type('sara', 'nytt uppdrag');
  const before = {
    eva: town.counts().eva ?? 0,
    sara: town.counts().sara ?? 0,
    bea: town.counts().bea ?? 0,
  };
  const bot = await startBot(town, '2026-01-12 09:00');
  const faults = [
    { fault: 'hang', person: personNamed('eva'), method: 'POST' },
    { fault: 'accept-then-hang', person: personNamed('sara'), method: 'POST' },
    { fault: 'hang', person: personNamed('bea'), method: 'POST' },
  ] as const;
  const ends = faults.map((fault) => town.teams.failWhile(fault));

  // After these presses Eva is owed a new case, Sara a meeting that Bo has booked, and Bea a
  // meeting that Sara has booked.
  const [sara, bo] = [personNamed('sara'), personNamed('bo')];
  await bot.client.press(
    sara,
    town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    }),
  );
  await bot.client.press(
    bo,
    town.button('bo', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-20' }),
  );
  await bot.client.press(
    sara,
    town.button('sara', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-21' }),
  );
  await town.teams.untilHeld(3);
  await bot.kill();
  for (const end of ends) end();

  const again = await startBot(town, LATER);
  await again.sweep(LATER);

  expect(town.counts().eva).toBe(before.eva + 1);
  expect(town.counts().bea).toBe(before.bea + 1);
  expect(town.counts().sara).toBe(before.sara + 2);
  expect((await town.cases()).flatMap((doc) => doc.owed)).toEqual([]);
  for (const doc of await town.cases()) expect(doc.claim).toBeNull();
});

test('a dead bot’s claim keeps others away until it expires; then another goes on', async () => {
  await openCase(town);
  const bot = await startBot(town, '2026-01-12 09:00');
  const stopHolding = town.teams.failWhile({
    fault: 'hang',
    person: personNamed('sara'),
    method: 'POST',
  });
  await bot.client.press(personNamed('eva'), town.button('eva', 'Be Sara ringa mig'));
  await town.teams.untilHeld(1);
  await bot.kill();
  stopHolding();

  const count = town.messages('sara').length;
  await town.leap('2026-01-12 09:00');
  expect(town.messages('sara')).toHaveLength(count);
  await town.leap('2026-01-12 09:01');
  expect(town.messages('sara')).toHaveLength(count + 1);
  expect((await town.theCase()).claim).toBeNull();
});
