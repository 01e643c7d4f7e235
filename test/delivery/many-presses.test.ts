import { emulatorForFile, personNamed, startTown } from '../support/town.ts';
import { opened } from '../support/walk.ts';

const emulator = emulatorForFile();

test('more presses on one case than are seen to at a time: each is sent what it asked for, and nothing is left waiting', async () => {
  const town = await startTown(emulator());
  await opened(town);
  const before = town.messages('eva').length;
  const asked = { data: { show: 'case', case: 'OV-2026-0001' } };
  await Promise.all(Array.from({ length: 16 }, () => town.client.press(personNamed('eva'), asked)));
  // A press that was not answered in time goes on by itself, and what it owes is sent after.
  for (let looked = 0; looked < 1000 && (await town.theCase()).owed.length > 0; looked += 1) await town.settled();
  expect((await town.theCase()).owed).toEqual([]);
  expect(town.messages('eva').length).toBeGreaterThan(before);
  await town.stop();
});
