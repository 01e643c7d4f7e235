import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Staff } from '../../src/domain/people/people.ts';

let directory: string | undefined;
let made = 0;

afterAll(() => {
  if (directory) rmSync(directory, { recursive: true });
});

/**
 * A staff file that a test can overwrite, as an editor of the staff list does. It is deleted after
 * the tests of its file.
 */
export function staffFileOf(staff: Staff): {
  readonly path: string;
  write(next: Staff | string): void;
} {
  directory ??= mkdtempSync(join(tmpdir(), 'rutinbot-staff-'));
  made += 1;
  const path = join(directory, `staff-${made}.json`);
  const write = (next: Staff | string) =>
    writeFileSync(path, typeof next === 'string' ? next : JSON.stringify(next));
  write(staff);
  return { path, write };
}
