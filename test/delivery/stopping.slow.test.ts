import { killableBots } from '../support/killable.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const startBot = killableBots();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const eva = personNamed('eva');
const sara = personNamed('sara');

test('stopped during a send: it is awaited, recorded and released, and the exit is 0', async () => {
  await openCase(town);
  const bot = await startBot(town, '2026-01-12 09:00');
  const letGo = town.teams.failWhile({ fault: 'hang', person: sara, method: 'POST' });
  await bot.client.press(eva, town.button('eva', 'Be Sara ringa mig'));
  const [held] = await town.teams.untilHeld(1);
  const ended = bot.end();
  letGo();
  held?.release();

  expect(await ended).toBe(0);
  expect(town.newest('sara')).toContain('[Jag har ringt]');
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [] });
});

test('stopped while Teams hangs: the bot ends, and another sends at its next sweep', async () => {
  await openCase(town);
  const bot = await startBot(town, '2026-01-12 09:00');
  const letGo = town.teams.failWhile({ fault: 'hang', person: sara, method: 'POST' });
  await bot.client.press(eva, town.button('eva', 'Be Sara ringa mig'));
  await town.teams.untilHeld(1);

  expect(await bot.end()).toBe(0);
  letGo();
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [{ to: `person:${sara.id}` }] });
  await town.leap('2026-01-12 09:01');
  expect(town.newest('sara')).toContain('[Jag har ringt]');
});

test('stopped with more to send: the rest is due at once for another instance', async () => {
  await openCase(town);
  const letGo = town.teams.failWhile({ fault: 'hang', method: 'POST' });
  await town.press(
    'eva',
    'Utse behandlare',
    { 'Vem blir behandlare': ['Bea Exempel', 'Bo Prov'] },
    { unsettled: true },
  );
  const [held] = await town.teams.untilHeld(1);
  const other = await town.anotherService();
  const stopped = town.service.stop();
  letGo();
  held?.release();
  await stopped;

  const doc = await town.theCase();
  expect(doc.claim).toBeNull();
  expect(new Set(doc.owed.map((entry) => entry.to)).size).toBe(2);
  expect(doc.wakeAt).toBe(town.now());
  await other.delivery.sweep();
  expect(town.counts()).toEqual({ sara: 2, eva: 1, bea: 1, bo: 1 });
});

test('stopped during a press: it is saved and answered; a later one is refused', async () => {
  await openCase(town);
  const other = await town.anotherService();
  const { port } = town.service;
  const pressing = town.press('eva', 'Be Sara ringa mig', {}, { unsettled: true });
  const alive = fetch(`http://127.0.0.1:${port}/readyz`, { keepalive: true });
  expect((await alive).status).toBe(200);
  const stopped = town.service.stop();
  expect(await pressing).toContain('Sara Exempel');
  await stopped;
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  expect((await town.theCase()).events.at(-1)?.type).toBe('callRequested');
  await other.delivery.sweep();
  expect(town.newest('sara')).toContain('[Jag har ringt]');
});

test('told to stop while somebody waits for an answer in the chat: it comes', async () => {
  await town.stop();
  let isAsked = () => {};
  let goOn = () => {};
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const going = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  town = await startTown(emulator(), {
    service: {
      stores: (kept) => ({
        ...kept,
        store: {
          ...kept.store,
          async listed(people) {
            isAsked();
            await going;
            return kept.store.listed(people);
          },
        },
      }),
    },
  });
  const said = town.client.say(sara, 'mina ärenden');
  await asked;
  const stopped = town.service.stop();
  goOn();
  expect((await said).httpStatus).toBe(200);
  await stopped;
  expect(town.messages('sara')).toHaveLength(1);
});
