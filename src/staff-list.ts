import { statSync } from 'node:fs';
import type { Staff } from './domain/people.ts';
import { BadStaff, readStaff, type StaffFileFault } from './staff.ts';

/** The staff list that is in force. */
export interface StaffList {
  /** As its file has it now: another object when it says something else, and the same one for as long as it does not. */
  now(): Staff;
  /** What is wrong with the file, while the list that it held before stays in force. */
  fault(): string | undefined;
}

/**
 * Follows a staff file: it is looked at whenever the list is asked for, and read again when it has changed. One that cannot be used, or
 * is only half written, changes nothing; `onFault` is told once for each such file. Throws BadStaff when there is no list to begin with.
 */
export function followStaff(file: string, onFault: (kinds: readonly StaffFileFault[]) => void): StaffList {
  // Looked at before it is read: what is written in between is read the next time.
  let seen = versionOf(file);
  let staff = readStaff(file);
  let isInOrder = true;

  function now(): Staff {
    const version = versionOf(file);
    if (version === seen) return staff;
    seen = version;
    try {
      const read = readStaff(file);
      isInOrder = true;
      if (JSON.stringify(read) !== JSON.stringify(staff)) staff = read;
    } catch (error) {
      if (!(error instanceof BadStaff)) throw error;
      isInOrder = false;
      onFault(error.kinds);
    }
    return staff;
  }

  return {
    now,
    fault() {
      now();
      return isInOrder ? undefined : 'the staff file cannot be used; the list before it is in force';
    },
  };
}

/** Another file in its place, or other content, is another version; no file, or one that cannot be looked at, is one too. */
function versionOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return 'none';
  }
}
