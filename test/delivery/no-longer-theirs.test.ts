import { admit } from '../support/aid-walk.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';

/* A message waits for Teams, and meanwhile its reader no longer has any part in the case. */

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true });
});
afterEach(() => town.stop());

test('a watch that ended before FH could be told of it is not kept for FH', async () => {
  const teams = ['frida', 'fredrik'] as const;
  const ends = teams.map((who) =>
    town.teams.failWhile({ fault: 503, person: personNamed(who), method: 'POST' }),
  );
  await admit(town);
  expect((await town.theCase()).owed).toHaveLength(2);
  await town.press('vilma', 'SVPL är genomförd');
  for (const end of ends) end();
  await town.until('2026-01-12 09:30');
  const doc = (await town.cases()).find(({ kind }) => kind === 'watch');
  expect(doc).toMatchObject({ owed: [], claim: null, index: { open: false } });
  expect(doc?.index.stuck).toBeUndefined();
  expect(town.chat('fredrik')).toEqual([]);
});
