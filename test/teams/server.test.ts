import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '../../src/teams/connection.ts';
import { listen } from '../../src/teams/server.ts';

const adapter = createAdapter({
  appType: 'SingleTenant',
  appId: '',
  tenantId: '',
  authentication: 'off-for-local-world',
  allowedServiceHosts: [],
});
const ready = async () => ({ faults: ['the database sleeps'] });

function start(port: number) {
  return listen(
    adapter,
    async () => {},
    ready,
    async () => undefined,
    { warn: () => undefined, error: () => undefined },
    { host: '127.0.0.1', port },
  );
}

test('a taken port is an error for whoever starts, not the end of the process', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  await expect(start((other.address() as AddressInfo).port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => other.close(resolve));
});

test('alive and able to work are two questions', async () => {
  const server = await start(0);
  const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
  expect((await ask('/healthz')).status).toBe(200);
  const answer = await ask('/readyz');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ faults: ['the database sleeps'] });
  await server.stop();
});
