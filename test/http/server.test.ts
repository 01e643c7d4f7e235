import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { listen } from '../../src/http/server.ts';
import { createAdapter } from '../../src/teams/connection.ts';
import { endsWithFile } from '../runner/ending.ts';

const adapter = createAdapter({
  appType: 'SingleTenant',
  appId: '',
  tenantId: '',
  authentication: 'off-for-local-world',
  allowedServiceHosts: [],
});
const ready = async () => ({ faults: ['the database sleeps'] });

const warned: object[] = [];
beforeEach(() => {
  warned.length = 0;
});

async function start(port: number, caps: { bodyMs?: number; mostConnections?: number } = {}) {
  const server = await listen(
    adapter,
    async () => {},
    ready,
    { isThere: async () => false, fetch: async () => undefined },
    { warn: (facts) => void warned.push(facts), error: () => undefined },
    { host: '127.0.0.1', port, ...caps },
  );
  return endsWithFile(server);
}

test('a taken port is an error for whoever starts, not the end of the process', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  await expect(start((other.address() as AddressInfo).port)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
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

test('an answer declares its type and tells nobody where its reader comes from', async () => {
  const server = await start(0);
  for (const path of ['/healthz', '/readyz', '/none', '/skriv-ut/x']) {
    const { headers } = await fetch(`http://127.0.0.1:${server.port}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
  await server.stop();
});

test('a connection is kept for longer than a front end keeps it', async () => {
  const server = await start(0);
  const { headers } = await fetch(`http://127.0.0.1:${server.port}/healthz`, {
    headers: { connection: 'keep-alive' },
  });
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(120);
  await server.stop();
});

test('a request that never ends is answered in time, and its connection closed', async () => {
  const server = await start(0, { bodyMs: 20 });
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  const head =
    'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"hemligt"';
  socket.write(head);
  expect(await text(socket)).toMatch(/^HTTP\/1.1 408 /);
  expect(warned).toMatchObject([{ code: 'too-slow' }]);
  await server.stop();
});

test('no more connections are taken than there is room for', async () => {
  const server = await start(0, { mostConnections: 1 });
  const first = connect({ port: server.port, host: '127.0.0.1' });
  await new Promise((resolve) => first.once('connect', resolve));
  const second = connect({ port: server.port, host: '127.0.0.1' });
  expect(await text(second).catch(() => '')).toBe('');
  expect(warned).toMatchObject([{ code: 'too-many-connections' }]);
  first.destroy();
  await server.stop();
});
