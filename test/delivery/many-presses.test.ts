import { emulatorForFile, personNamed, startTown } from '../support/town.ts';
import { opened } from '../support/walk.ts';

const emulator = emulatorForFile();

test('more presses on one case than are seen to at a time: each is sent what it asked for, and nothing is left waiting', async () => {
  const town = await startTown(emulator());
  await opened(town);
  const before = town.messages('eva').length;
  const asked = { data: { show: 'case', case: 'OV-2026-0001' } };
  await Promise.all(Array.from({ length: 40 }, () => town.client.press(personNamed('eva'), asked)));
  await town.settled();
  expect(town.messages('eva').length).toBeGreaterThan(before);
  expect((await town.theCase()).owed).toEqual([]);
  await town.stop();
});
