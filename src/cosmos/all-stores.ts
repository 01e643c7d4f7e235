import type { Database } from '@azure/cosmos';
import type { Stores } from '../app/ports/all-stores.ts';
import type { Instant } from '../domain/time.ts';
import { createAccessLog } from './access-log.ts';
import { createAddresses } from './address-store.ts';
import { createStore } from './case-store.ts';
import { createDialogs } from './dialog-store.ts';
import { createFileLinks } from './file-link-store.ts';
import { createNumbers } from './numbers.ts';
import { createReleaseBefore } from './release-before.ts';

/** Opens everything that is stored, in one database. `now` decides when a form expires. */
export function createStores(database: Database, now: () => Instant): Stores {
  return {
    store: createStore(database),
    numbers: createNumbers(database),
    accessLog: createAccessLog(database),
    addresses: createAddresses(database),
    dialogs: createDialogs(database, now),
    fileLinks: createFileLinks(database),
    releaseBefore: createReleaseBefore(database),
  };
}
