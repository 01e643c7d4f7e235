import { emulatorForFile, personNamed, startTown } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();

test('more presses on one case than are handled at once, during a send: none is left', async () => {
  const town = await startTown(emulator(), { sendTimeoutMs: 20_000 });
  await openCase(town);
  const eva = personNamed('eva');
  const before = town.messages('eva').length;
  const asked = { data: { show: 'case', case: 'OV-2026-0001' } };
  const end = town.teams.failWhile({ fault: 'accept-then-hang', person: eva, method: 'POST' });
  await town.client.press(eva, asked);
  const [held] = await town.teams.untilHeld(1);
  end();
  for (let pressed = 0; pressed < 16; pressed += 1) await town.client.press(eva, asked);
  held?.release();
  await town.settled();
  expect(town.messages('eva').length).toBeGreaterThan(before);
  expect((await town.theCase()).owed).toEqual([]);
  await town.stop();
});
