import type { Stores } from '../../src/app/ports/all-stores.ts';
import { StoreFault } from '../../src/app/store-fault.ts';
import { createClaims } from '../../src/delivery/claims.ts';
import { isCase } from '../../src/domain/case-document.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { situationAt } from '../../src/gallery/situation.ts';
import { killableBots } from '../support/killable.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/** A press claims its case in its own write. */
const emulator = emulatorForFile();
const startBot = killableBots();
let town: Town;
afterEach(() => town.stop());

const ASSIGNED = { 'Vem blir behandlare': 'Bea Exempel' };

/** Holds the next line of the access log about a press, until it is let on. */
function heldLog() {
  let isArmed = false;
  let letOn = () => {};
  let reached = () => {};
  const held = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const stores = (kept: Stores): Stores => ({
    ...kept,
    accessLog: {
      ...kept.accessLog,
      async write(line) {
        if (isArmed && line.what.startsWith('act')) {
          isArmed = false;
          const open = new Promise<void>((resolve) => {
            letOn = resolve;
          });
          reached();
          await open;
        }
        return kept.accessLog.write(line);
      },
    },
  });
  return {
    stores,
    held,
    arm() {
      isArmed = true;
    },
    letOn: () => letOn(),
  };
}

test('what a press owes goes out with the next press, while its own line is written: once', async () => {
  const log = heldLog();
  town = await startTown(emulator(), { service: { stores: log.stores } });
  await openCase(town);
  log.arm();
  const first = town.press('eva', 'Utse behandlare', ASSIGNED);
  await log.held;
  await town.press('sara', 'Ange nummer i Procapita', {
    'Vilket nummer har ärendet': 'P-2026/118',
  });
  const sent = town.counts();
  expect(sent).toMatchObject({ bea: 1 });
  log.letOn();
  await first;
  await town.settled();
  expect(town.counts()).toEqual(sent);
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [] });
});

test('a press whose answer is lost holds its claim: pressed again, it is sent at once', async () => {
  let isLost = false;
  const stores = (kept: Stores): Stores => ({
    ...kept,
    store: {
      ...kept.store,
      async replace(document) {
        const written = await kept.store.replace(document);
        if (!isLost || !isCase(document)) return written;
        isLost = false;
        throw new StoreFault('late', true);
      },
    },
  });
  town = await startTown(emulator(), { service: { stores } });
  await openCase(town);
  const pressed = town.button('eva', 'Utse behandlare', ASSIGNED);
  isLost = true;
  await town.client.press(personNamed('eva'), pressed, { id: 'the same press' });
  await town.settled();
  expect(town.messages('bea')).toHaveLength(0);
  await town.client.press(personNamed('eva'), pressed, { id: 'the same press' });
  await town.settled();
  expect(town.messages('bea')).toHaveLength(1);
});

test('what a replica that died had claimed is taken up when its claim ends', async () => {
  const pressedAt = '2026-01-12T08:00:00.000Z';
  let now = pressedAt;
  town = await startTown(emulator(), { service: { now: () => now } });
  await openCase(town);
  const bot = await startBot(town, '2026-01-12 09:00');
  const end = town.teams.failWhile({
    fault: 'accept-then-hang',
    person: personNamed('bea'),
    method: 'POST',
  });
  await bot.client.press(personNamed('eva'), town.button('eva', 'Utse behandlare', ASSIGNED));
  await town.teams.untilHeld(1);
  await bot.kill();
  end();
  const { claim } = await town.theCase();
  expect(claim?.until).toBe(addMinutes(pressedAt, 40 / 60));
  const sent = town.messages('bea').length;

  const sweepAt = async (seconds: number) => {
    now = addMinutes(pressedAt, seconds / 60);
    await town.service.delivery.sweep();
    await town.settled();
    return town.messages('bea').length - sent;
  };
  expect(await sweepAt(39)).toBe(0);
  expect(await sweepAt(40)).toBe(1);
});

test('a card that is pressed before it was recorded has come: it is not sent again', async () => {
  town = await startTown(emulator());
  await openCase(town);
  const bot = await startBot(town, '2026-01-12 09:00');
  // The press is the first write, and the record of Sara's message the second.
  await bot.order({ die: { on: 'write', nth: 3, when: 'before' } });
  await bot.client
    .press(personNamed('eva'), town.button('eva', 'Utse behandlare', ASSIGNED))
    .catch(() => undefined);
  await bot.untilDead();
  expect(town.messages('bea')).toHaveLength(1);
  expect((await town.theCase()).owed).not.toEqual([]);

  await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-20' });
  await town.leap('2026-01-12 09:02');
  expect(town.messages('bea')).toHaveLength(1);
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [] });
});

test('of two presses in the same moment, the one that is written begins its claim, and once', async () => {
  town = await startTown(emulator());
  await openCase(town);
  const claims = createClaims(town.service.store, town.now, 30);
  const [read, s] = [await town.theCase(), situationAt(town.now())];
  const written = claims.take(read, s);
  claims.take(read, s);
  expect([claims.begin(written), claims.begin(written)]).toEqual([true, false]);
});
