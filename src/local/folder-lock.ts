import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Locks the folder, because two worlds on one folder would overwrite each other's cases. Throws
 * when another world is running on it.
 */
export function lock(directory: string): () => void {
  const file = join(directory, 'running');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isRunning(other))
    throw new Error(
      `Rutinbot is already running on ${directory} (process ${other}). Stop it first`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
