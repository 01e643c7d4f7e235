import type { Claim } from '../../src/domain/waking-document.ts';
import { buttonsOf } from '../support/card-reader.ts';
import { killableBots } from '../support/killable.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';

const emulator = emulatorForFile();
const startBot = killableBots();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), {
    aid: true,
    at: '2026-01-12 07:00',
  });
});
afterEach(() => town.stop());

test('an unknown change of a card that is taken back: the card follows the case', async () => {
  await town.until('2026-01-12 08:15');
  const before = town.newest('vilma');
  town.teams.failNext({ fault: 'accept-then-reset', person: personNamed('vilma'), method: 'PUT' });
  await town.press('viktor', 'Jag bevakar i dag');
  expect(town.newest('vilma')).not.toBe(before);
  await town.press('viktor', 'Ångra');
  await town.leap('2026-01-12 08:16');
  expect(town.newest('vilma')).toBe(before);
  expect(Object.values((await town.theCase()).cards).filter((card) => card.retry)).toEqual([]);
});

test('a replica dies after changing a card, the press is undone: it is changed back', async () => {
  await town.until('2026-01-12 08:15');
  const before = town.newest('vilma');
  const bot = await startBot(town, '2026-01-12 08:15');
  const stopHolding = town.teams.failWhile({
    fault: 'accept-then-hang',
    person: personNamed('vilma'),
    method: 'PUT',
  });
  const pressed = town.button('viktor', 'Jag bevakar i dag');
  const { card } = await bot.client.press(personNamed('viktor'), pressed);
  await town.teams.untilHeld(1);
  await bot.kill();
  stopHolding();
  expect(town.newest('vilma')).not.toBe(before);

  const undo = buttonsOf(card).find(({ title }) => title === 'Ångra');
  await town.client.press(personNamed('viktor'), {
    data: undo?.data ?? {},
    replyToId: pressed.replyToId,
  });
  await town.leap('2026-01-12 08:17');
  expect(town.newest('vilma')).toBe(before);
  expect((await town.theCase()).claim).toBeNull();
});

test('a press taken back by one whose answer is lost: the card is still changed', async () => {
  await town.until('2026-01-12 08:15');
  const before = town.newest('viktor');
  await claimedBy({ by: 'another replica', until: '2026-01-12T07:16:00.000Z' });
  await town.press('viktor', 'Jag bevakar i dag');
  await claimedBy(null);
  expect(town.newest('viktor')).not.toBe(before);

  const { data, replyToId } = town.button('viktor', 'Ångra');
  await town.client.press(personNamed('viktor'), { data, replyToId });
  await town.settled();
  expect(town.newest('viktor')).toBe(before);
});

/** Writes the case as if another replica had just claimed it, or let go of it. */
async function claimedBy(claim: Claim | null): Promise<void> {
  const doc = await town.theCase();
  await town.service.store.replace({ ...doc, claim, ...(claim && { wakeAt: claim.until }) });
}
