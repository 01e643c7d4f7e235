import { randomBytes } from 'node:crypto';
import type { Log } from '../ports.ts';

/** The log of one document's delivery: its lines carry one id, so that they are found together. */
export function runLog(log: Log): Log {
  const run = randomBytes(4).toString('hex');
  return {
    warn: (facts, message) => log.warn({ run, ...facts }, message),
    error: (facts, message) => log.error({ run, ...facts }, message),
  };
}
