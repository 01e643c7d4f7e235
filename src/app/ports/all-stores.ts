import type { AccessLog } from './access-lines.ts';
import type { Addresses } from './addresses.ts';
import type { Numbers } from './case-numbers.ts';
import type { Store } from './case-store.ts';
import type { Dialogs } from './dialogs.ts';
import type { FileLinks } from './file-links.ts';
import type { ReleaseBefore } from './release-before.ts';

/** Everything that is stored. */
export interface Stores {
  readonly store: Store;
  readonly numbers: Numbers;
  readonly accessLog: AccessLog;
  readonly addresses: Addresses;
  readonly dialogs: Dialogs;
  readonly fileLinks: FileLinks;
  readonly releaseBefore: ReleaseBefore;
}
