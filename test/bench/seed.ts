import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { containers } from '../../src/cosmos/containers.ts';
import type { Change } from '../../src/local/emulator/journal.ts';
import { addressOf } from '../support/tenant.ts';
import { copiedStaff } from './staff.ts';

/** The contents of a database at the start, besides the address of everyone on the staff list. */
export interface Seed {
  readonly database: string;
  readonly cases: Iterable<{ readonly id: string }>;
}

/**
 * Writes an emulator's initial contents as its journal, which it reads at the start. This is far
 * quicker than a request for each document.
 */
export function writeJournal(file: string, seeds: readonly Seed[], serviceUrl: string): void {
  const handle = openSync(file, 'w');
  let lines: string[] = [];
  const add = (change: Change) => {
    lines.push(`${JSON.stringify(change)}\n`);
    if (lines.length === 1000) flush();
  };
  const flush = () => {
    writeSync(handle, lines.join(''));
    lines = [];
  };
  for (const { database, cases } of seeds) {
    add({ path: [], put: stored({ id: database }) });
    for (const container of Object.values(containers))
      add({ path: [database], put: stored(container) });
    for (const { id } of copiedStaff().people)
      add({
        path: [database, 'people'],
        put: stored({ id: `address:${id}`, ...addressOf(id, serviceUrl) }),
      });
    for (const doc of cases) add({ path: [database, 'cases'], put: stored(doc) });
  }
  flush();
  closeSync(handle);
}

function stored(document: object): Record<string, unknown> {
  return { ...document, _etag: randomUUID(), _ts: Math.floor(Date.now() / 1000) };
}
