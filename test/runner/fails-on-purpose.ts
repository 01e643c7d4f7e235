import { startService } from '../../src/service.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { startTeamsService } from '../support/teams-service.ts';
import { emulatorForFile, startTown } from '../support/town.ts';

/* Each test here fails and leaves something running. `always-ends.slow.test.ts` runs this file. */

const emulator = emulatorForFile();

test('it fails in the middle of a town', async () => {
  await startTown(emulator());
  throw new Error('on purpose');
});

test('it fails while a town starts', async () => {
  await startTown(emulator(), { staffFile: 'there-is-no-such-file.json' });
});

test('it fails with two servers open and a request that is never answered', async () => {
  const proxy = await startFaultyProxy(emulator().endpoint);
  const teams = await startTeamsService({ tenantId: 'tenant', appId: 'app' });
  proxy.fail({}, 'never');
  void fetch(`${proxy.endpoint}dbs/first/colls/cases/docs/x`).catch(() => undefined);
  expect(teams.requests).toHaveLength(1);
});

test('it fails with a second bot beside the first', async () => {
  const town = await startTown(emulator());
  await startService({ ...town.config, port: town.service.port }, { clock: 'off' });
});
