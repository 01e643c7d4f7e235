import type { Database } from '@azure/cosmos';
import type { Stores } from '../ports.ts';
import { createAccessLog } from './access-log.ts';
import { createAddresses, createChannels, createDialogs, createFileLinks } from './people.ts';
import { createStore } from './store.ts';

/** Everything that is kept, in one database. */
export function createStores(database: Database): Stores {
  return {
    store: createStore(database),
    accessLog: createAccessLog(database),
    addresses: createAddresses(database),
    channels: createChannels(database),
    dialogs: createDialogs(database),
    fileLinks: createFileLinks(database),
  };
}
