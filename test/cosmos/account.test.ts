import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountFaults } from '../../src/cosmos/account.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { startEmulator } from '../../src/local/emulator/emulator.ts';
import { endsWithFile } from '../runner/ending.ts';

const KEY = Buffer.from('not a secret').toString('base64');
const region = (name: string) => ({ name, databaseAccountEndpoint: 'http://127.0.0.1:1/' });
const oneRegion = {
  writableLocations: [region('Sweden Central')],
  readableLocations: [region('Sweden Central')],
};

async function faultsAt(endpoint: string): Promise<string[]> {
  const { database, close } = await openDatabase({ endpoint, key: KEY, database: 'rutinbot' });
  const faults = await accountFaults(database);
  close();
  return faults;
}

/**
 * Returns the faults found in an account that describes itself like this, in the form Azure uses.
 */
async function faultsOf(account: object, status = 200): Promise<string[]> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: 'rutinbot', ...account }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await faultsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const policy = (defaultConsistencyLevel: string) => ({
  userConsistencyPolicy: { defaultConsistencyLevel },
});

test('an account with one write region and Strong consistency is as it must be', async () => {
  expect(await faultsOf({ ...oneRegion, ...policy('Strong') })).toEqual([]);
});

test.each(['BoundedStaleness', 'Session', 'ConsistentPrefix', 'Eventual'])(
  '%s is weaker than Strong',
  async (level) => {
    expect(await faultsOf({ ...oneRegion, ...policy(level) })).toEqual([
      `the account: its consistency is ${level}, not Strong`,
    ]);
  },
);

test('a second write region is a fault, told together with weak consistency', async () => {
  const writableLocations = [region('Sweden Central'), region('North Europe')];
  expect(await faultsOf({ ...oneRegion, ...policy('Session'), writableLocations })).toHaveLength(2);
  expect(
    await faultsOf({ ...oneRegion, ...policy('Strong'), enableMultipleWriteLocations: true }),
  ).toEqual(['the account: it has more than one write region']);
});

test('an account that cannot be read is a fault', async () => {
  expect(await faultsOf({}, 403)).toEqual(['the account: cannot be read (403)']);
});

test('the local world says that it is one process that reads its own writes', async () => {
  const emulator = endsWithFile(await startEmulator());
  expect(await faultsAt(emulator.endpoint)).toEqual([]);
  await emulator.stop();
});
