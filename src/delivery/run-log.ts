import { randomUUID } from 'node:crypto';
import type { Log } from '../app/ports/process-log.ts';

/**
 * The log of one document's delivery. Its lines carry one id, so that they can be found together.
 */
export function runLog(log: Log): Log {
  const run = randomUUID().slice(0, 8);
  return {
    warn: (facts, message) => log.warn({ run, ...facts }, message),
    error: (facts, message) => log.error({ run, ...facts }, message),
  };
}
