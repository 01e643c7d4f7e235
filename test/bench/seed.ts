import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { containers } from '../../src/cosmos/containers.ts';
import type { Change } from '../../src/local/journal.ts';
import type { Address } from '../../src/ports.ts';
import { conversationOf } from '../support/teams-service.ts';
import { copiedStaff } from './staff.ts';

/** What a database holds from the start, besides where everybody in the staff can be reached. */
export interface Seed {
  readonly database: string;
  readonly cases: Iterable<{ readonly id: string }>;
}

export const TENANT_ID = '00000000-0000-4000-8000-0000000000bb';
export const APP_ID = '00000000-0000-4000-8000-0000000000aa';

/** Writes what an emulator is to hold as its journal, which it reads when it starts: far quicker than as many requests. */
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
    for (const container of Object.values(containers)) add({ path: [database], put: stored(container) });
    for (const { id } of copiedStaff().people)
      add({ path: [database, 'people'], put: stored({ id: `address:${id}`, ...addressOf(id, serviceUrl) }) });
    for (const doc of cases) add({ path: [database, 'cases'], put: stored(doc) });
  }
  flush();
  closeSync(handle);
}

/** Where a person is reached: what the bot would keep of an activity of theirs. */
export function addressOf(person: string, serviceUrl: string): Address {
  return {
    conversationId: conversationOf({ id: person, name: '' }),
    serviceUrl,
    userId: `29:${person}`,
    botId: `28:${APP_ID}`,
    tenantId: TENANT_ID,
  };
}

function stored(document: object): Record<string, unknown> {
  return { ...document, _etag: randomUUID(), _ts: Math.floor(Date.now() / 1000) };
}
