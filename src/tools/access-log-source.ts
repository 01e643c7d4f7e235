import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessLog } from '../app/ports/access-lines.ts';
import { staffFileIn, storeSettings } from '../config/config.ts';
import { readStaff } from '../config/staff-file.ts';
import { createAccessLog } from '../cosmos/access-log.ts';
import { openDatabase } from '../cosmos/client.ts';
import type { Staff } from '../domain/people/people.ts';

export interface Source {
  readonly log: AccessLog;
  readonly staff: Staff;
  close(): Promise<void>;
}

/**
 * Opens the access log of production. Throws BadConfig for the settings of its database and
 * BadStaff for the staff file.
 */
export async function openSource(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Source> {
  const settings = storeSettings(environment);
  const staff = readStaff(staffFileIn(environment));
  const { database, close } = await openDatabase(settings);
  return { log: createAccessLog(database), staff, close: async () => close() };
}

/**
 * Opens a copy of the access log of the local world in the directory, which may be running. Nothing
 * is written there.
 */
export async function openLocalSource(directory: string): Promise<Source> {
  // The emulator is imported only here, because production does not have it.
  const { startEmulator } = await import('../local/emulator/emulator.ts');
  const copy = mkdtempSync(join(tmpdir(), 'rutinbot-log-'));
  const removed = () => rmSync(copy, { recursive: true, force: true });
  try {
    const journal = join(copy, 'cosmos.journal');
    copyFileSync(join(directory, 'cosmos.journal'), journal);
    const { endpoint, key, stop } = await startEmulator({ journal });
    const { database, close } = await openDatabase({ endpoint, key, database: 'rutinbot' });
    return {
      log: createAccessLog(database),
      staff: readStaff('src/local/staff.json'),
      async close() {
        close();
        await stop();
        removed();
      },
    };
  } catch (error) {
    removed();
    throw error;
  }
}
