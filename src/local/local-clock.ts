import { readFileSync, writeFileSync } from 'node:fs';
import type { Instant } from '../domain/time.ts';

/**
 * The local world's clock. It shows the machine's time plus an offset, which "tid" moves forward
 * and which is kept beside the data.
 */
export interface LocalClock {
  now(): Instant;
  moveTo(instant: Instant): void;
}

export function openClock(file: string): LocalClock {
  let offsetMs = readOffset(file);
  const now = () => new Date(Date.now() + offsetMs).toISOString();
  return {
    now,
    moveTo(instant) {
      offsetMs += Math.max(0, Date.parse(instant) - Date.parse(now()));
      writeFileSync(file, JSON.stringify({ offsetMs }));
    },
  };
}

function readOffset(file: string): number {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).offsetMs;
  } catch {
    return 0;
  }
}
