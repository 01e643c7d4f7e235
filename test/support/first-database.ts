import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { makeContainers } from '../../src/cosmos/containers.ts';
import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import { AID_NAMES, idOf, OUTPATIENT_NAMES } from './people.ts';
import { addressOf } from './tenant.ts';

/** The service URL of all addresses in the database that the others are copied from. */
const NOWHERE = 'http://nowhere.invalid/';
const first = new WeakMap<EmulatorHere, Promise<string>>();

/**
 * Makes a database with the bot's containers and everybody's address at this Teams. It copies the
 * first one of its emulator, because some seventy requests for each town took half of its start.
 */
export async function layOut(emulator: EmulatorHere, name: string, serviceUrl: string) {
  const made = first.get(emulator) ?? makeFirst(emulator);
  first.set(emulator, made);
  emulator.copy(await made, name, (document) =>
    'serviceUrl' in document ? { ...document, serviceUrl } : document,
  );
}

async function makeFirst({ endpoint, key }: EmulatorHere): Promise<string> {
  const name = 'first';
  const { database, close } = await openDatabase({ endpoint, key, database: name });
  await makeContainers(database);
  const { addresses } = createStores(database, () => '');
  const everybody = [...OUTPATIENT_NAMES, ...AID_NAMES].map(idOf);
  await Promise.all(everybody.map((id) => addresses.keep(id, addressOf(id, NOWHERE))));
  close();
  return name;
}
