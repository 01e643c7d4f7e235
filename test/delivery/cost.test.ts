import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { emulatorForFile, personNamed, startTown } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();

test('a due message costs the store at most four operations, others none', async () => {
  const proxy = await startFaultyProxy(emulator().endpoint);
  const town = await startTown(emulator(), { endpoint: proxy.endpoint });
  const end = town.teams.failWhile({ fault: 503, person: personNamed('eva'), method: 'POST' });
  for (let n = 0; n < 20; n += 1) await openCase(town);
  end();

  const before = proxy.count();
  await town.leap('2026-01-12 09:01');
  expect(town.messages('eva')).toHaveLength(20);
  expect((proxy.count() - before) / 20).toBeLessThanOrEqual(4);

  await town.stop();
  await proxy.stop();
});
