import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * One change of the store. `path` names its container: [] for a database, [database] for a
 * container, [database, container] for a document.
 */
export type Change<T = Record<string, unknown>> =
  | { path: string[]; put: T }
  | { path: string[]; drop: string; partition?: unknown };

export type Journal<T> = { append(change: Change<T>): void; close(): void };

/**
 * Reads every change in the file, oldest first. Returns none when there is no file. A last line
 * that was cut off is skipped, because its write was never answered. Throws on any other line that
 * is not JSON, because then another program has written in the file.
 */
export function readJournal<T>(file: string): Change<T>[] {
  const lines = readIfThere(file).split('\n');
  lines.pop();
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as Change<T>;
    } catch (cause) {
      throw new Error(`Line ${index + 1} of ${file} is damaged. Delete the file to start afresh.`, {
        cause,
      });
    }
  });
}

/**
 * Replaces the file by `changes` and opens it for more. It renames a new file into place, so that a
 * kill leaves either the old file or the new one. When `append` returns, the operating system has
 * its line: it survives a SIGKILL of this process but not a power cut. After a failed append every
 * later one throws too, so that nothing is written behind a torn line.
 */
export function openJournal<T>(file: string, changes: Iterable<Change<T>>): Journal<T> {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w');
  for (const change of changes) writeFileSync(handle, `${JSON.stringify(change)}\n`);
  fsyncSync(handle);
  renameSync(fresh, file);
  let failure: unknown;

  return {
    append(change) {
      if (failure) throw new Error(`${file} cannot be written`, { cause: failure });
      try {
        writeFileSync(handle, `${JSON.stringify(change)}\n`);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    close: () => closeSync(handle),
  };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
