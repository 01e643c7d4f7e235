import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BadConfig, Config } from '../src/config/config.ts';
import { usualMunicipality } from '../src/config/municipality.ts';
import { startService } from '../src/service.ts';
import { compileProgram } from './local/compiled.ts';

/** An empty database account whose consistency level is weaker than the bot requires. */
let account: Server;
let directory: string;

beforeAll(async () => {
  const weak = { id: 'rutinbot', userConsistencyPolicy: { defaultConsistencyLevel: 'Session' } };
  account = createServer((request, response) => {
    const isAccount = request.url === '/';
    response.writeHead(isAccount ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAccount ? weak : { code: 'NotFound' }));
  });
  await new Promise<void>((resolve) => account.listen(0, '127.0.0.1', resolve));
  directory = mkdtempSync(join(tmpdir(), 'rutinbot-start-'));
});
afterAll(async () => {
  account.closeAllConnections();
  await new Promise((resolve) => account.close(resolve));
  rmSync(directory, { recursive: true, force: true });
});

test('a bot open to the world does not start: door, staff file and database at once', async () => {
  const staffFile = join(directory, 'staff.json');
  writeFileSync(staffFile, '{');
  const endpoint = `http://127.0.0.1:${(account.address() as AddressInfo).port}/`;
  const config: Config = {
    bot: {
      appType: 'SingleTenant',
      appId: 'app',
      tenantId: 'tenant',
      authentication: 'off-for-local-world',
      allowedServiceHosts: ['smba.trafficmanager.net'],
    },
    host: '0.0.0.0',
    port: 0,
    cosmos: {
      endpoint,
      key: Buffer.from('not a secret').toString('base64'),
      database: 'nobody-made-it',
    },
    staffFile,
    sendsPerSecond: 1,
    conversationLimits: [],
    senderLimits: [],
    municipality: usualMunicipality,
    logLevel: 'silent',
  };
  const error = (await startService(config).catch((fault: unknown) => fault)) as BadConfig;
  expect(error.faults).toEqual([
    'authentication is off: it listens beyond this machine',
    'authentication is off: it may send beyond this machine',
    `${staffFile}: is not JSON`,
    ...['cases', 'people', 'dialogs', 'accessLog'].map(
      (id) => `${id}: cannot be read (404); npm run store makes it`,
    ),
    'the account: its consistency is Session, not Strong',
  ]);
});

test('the program itself exits with an error that names all faults and no secret', async () => {
  const program = compileProgram('../index.ts');
  const env = {
    PATH: process.env.PATH,
    BOT_APP_TYPE: 'SingleTenant',
    BOT_APP_PASSWORD: 'change-me-4711-please',
    COSMOS_ENDPOINT: 'http://127.0.0.1:8081/',
    COSMOS_KEY:
      'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
    STAFF_FILE: join(directory, 'none.json'),
  };
  const ended = promisify(execFile)(process.execPath, [program.script], { env });
  const { code, stderr, stdout } = (await ended.catch((fault: unknown) => fault)) as Record<
    string,
    unknown
  >;
  program.remove();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).not.toContain('4711');
  const said = [...String(stderr).matchAll(/^- ([^:]+):/gm)].map((found) => found[1]);
  expect(said).toEqual([
    'BOT_APP_ID',
    'BOT_TENANT_ID',
    'COSMOS_ENDPOINT',
    'BOT_APP_PASSWORD',
    'COSMOS_ENDPOINT',
    'COSMOS_KEY',
    env.STAFF_FILE,
  ]);
});
