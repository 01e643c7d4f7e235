import { idOf } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

/* E4: a list never consists of a single thing whose card was sent on the same day. */

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const lists = (who: 'eva' | 'bea') =>
  town.chat(who).filter((text) => /^Du har (en|\d+) sak/.test(text)).length;

test('a card that is lost and comes anew on the morning of the list stands for it', async () => {
  await openCase(town);
  const doc = await town.theCase();
  await town.puts('cases', { ...doc, cards: {}, wakeAt: '2026-01-13T06:00:00.000Z' } as never);
  await town.until('2026-01-13 07:59');
  expect((await town.theCase()).cards[idOf('eva')]).toBeUndefined();
  await town.until('2026-01-13 08:00');
  const card = (await town.theCase()).cards[idOf('eva')];
  expect(card?.postedOn).toBe('2026-01-13');
  await town.until('2026-01-13 09:00');
  expect(lists('eva')).toBe(0);
});

test('a list of several things comes all the same, and so does an older card’s', async () => {
  await openCase(town);
  await town.until('2026-01-13 09:00');
  expect(lists('eva')).toBe(1);
  await assignCase(town);
  await town.until('2026-01-15 09:00');
  expect(lists('eva')).toBe(2);
});
