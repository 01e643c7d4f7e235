import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { spawnEmulator } from '../../src/local/emulator/child.ts';
import { endsWithFile } from '../runner/ending.ts';
import { compileProgram } from './compiled.ts';

let program: ReturnType<typeof compileProgram>;

beforeAll(() => {
  program = compileProgram('emulator/process.ts');
});

afterAll(() => program.remove());

function clientOf({ endpoint, key }: { endpoint: string; key: string }): CosmosClient {
  const retryOptions = {
    maxRetryAttemptCount: 0,
    fixedRetryIntervalInMilliseconds: 0,
    maxWaitTimeInSeconds: 0,
  };
  return new CosmosClient({
    endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: false, retryOptions },
  });
}

test('a kill in the middle of a stream of writes loses nothing that was answered', async () => {
  const journal = join(program.directory, 'killed');
  const emulator = endsWithFile(await spawnEmulator({ script: program.script, journal }));
  const client = clientOf(emulator);
  const { database } = await client.databases.create({ id: 'rutinbot' });
  const { container } = await database.containers.create({
    id: 'cases',
    partitionKey: { paths: ['/id'] },
  });

  const created = new Map<string, string>();
  const replaced = new Map<string, number>();
  const writer = async (name: string) => {
    await container.items.create({ id: name, n: 0 });
    for (let n = 1; ; n += 1) {
      await container.item(name, name).replace({ id: name, n });
      replaced.set(name, n);
      const { item, etag } = await container.items.create({ id: `${name}-${n}` });
      created.set(item.id, etag);
      if (created.size === 200) process.kill(emulator.pid, 'SIGKILL');
    }
  };
  await Promise.allSettled(['a', 'b', 'c', 'd'].map(writer));
  client.dispose();

  const restarted = endsWithFile(await spawnEmulator({ script: program.script, journal }));
  const again = clientOf(restarted);
  const { resources } = await again
    .database('rutinbot')
    .container('cases')
    .items.query('SELECT * FROM c')
    .fetchAll();
  again.dispose();
  await restarted.stop();

  const stored = new Map(resources.map((resource) => [resource.id, resource]));
  expect([...created.keys()].map((id) => stored.get(id)?._etag)).toEqual([...created.values()]);
  // One replace lost its answer to the kill, so it may be stored or not.
  for (const [name, n] of replaced) expect([n, n + 1]).toContain(stored.get(name).n);
});

test('a second emulator on the same port says that the port is taken', async () => {
  const emulator = endsWithFile(await spawnEmulator({ script: program.script }));
  const port = Number(new URL(emulator.endpoint).port);

  await expect(spawnEmulator({ script: program.script, port })).rejects.toThrow(
    `Port ${port} is taken`,
  );
  await emulator.stop();
});

test('the emulator ends with its parent, unless told to stay', async () => {
  const child = spawn(process.execPath, [program.script, '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.stdin.destroy();
  expect(await once(child, 'exit')).toEqual([0, null]);

  const staying = endsWithFile(await spawnEmulator({ script: program.script, stay: true }));
  const client = clientOf(staying);
  await client.databases.create({ id: 'rutinbot' });
  client.dispose();
  await staying.stop();
});
