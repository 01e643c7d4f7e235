import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

/* E1: at most one line of a day in a chat says that a case has a newer card. */

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const lines = (who: 'eva' | 'sara') =>
  town.chat(who).filter((text) => text.startsWith('Det finns ett nyare kort')).length;

test('a card that is opened again and again leaves one line, and the newest card stays', async () => {
  await openCase(town);
  for (let times = 0; times < 4; times += 1) await town.type('eva', 'ärende ÖV-2026-0001');
  expect(lines('eva')).toBe(1);
  expect(town.newest('eva')).toContain('[Utse behandlare]');
  expect(town.cards('eva').filter((card) => card !== undefined)).toHaveLength(2);
});

test('the next day has a line of its own, and each case too', async () => {
  await openCase(town);
  await openCase(town);
  for (const number of ['ÖV-2026-0001', 'ÖV-2026-0002'])
    for (let times = 0; times < 2; times += 1) await town.type('eva', `ärende ${number}`);
  expect(lines('eva')).toBe(2);
  await town.leap('2026-01-13 09:00');
  const before = lines('eva');
  for (let times = 0; times < 3; times += 1) await town.type('eva', 'ärende ÖV-2026-0001');
  expect(lines('eva')).toBe(before + 1);
});

test('a line that Teams does not take away stays, and nothing else is lost', async () => {
  await assignCase(town);
  town.teams.failWhile({ method: 'DELETE', fault: 405 });
  for (let times = 0; times < 3; times += 1) await town.type('sara', 'ärende ÖV-2026-0001');
  expect(lines('sara')).toBeGreaterThan(1);
  expect(town.newest('sara')).toContain('Ärende ÖV-2026-0001');
});
