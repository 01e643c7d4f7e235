import type { Database } from '@azure/cosmos';
import type { Stores } from '../app/ports.ts';
import type { Instant } from '../domain/time.ts';
import { createAccessLog } from './access-log.ts';
import { createNumbers } from './numbers.ts';
import { createAddresses, createChannels, createDialogs, createFileLinks } from './people.ts';
import { createStore } from './store.ts';

/** Opens everything that is stored, in one database. `now` decides when a form expires. */
export function createStores(database: Database, now: () => Instant): Stores {
  return {
    store: createStore(database),
    numbers: createNumbers(database),
    accessLog: createAccessLog(database),
    addresses: createAddresses(database),
    channels: createChannels(database),
    dialogs: createDialogs(database, now),
    fileLinks: createFileLinks(database),
  };
}
