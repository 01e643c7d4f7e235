import { randomUUID } from 'node:crypto';
import { refusals } from '../../cards/texts.ts';
import type { Log } from '../app/ports/process-log.ts';

/**
 * The process log of one request from outside. It never holds an error's message, anything that was
 * sent, or a person's id. Each line carries `turn`. A person whose request fails is shown the same
 * id, so that operations can find the lines.
 */
export interface RequestLog {
  warn(facts: object, message: string): void;
  /** Logs in one line that the entrance refused the request. `code` names the reason. */
  refused(code: string): void;
  /** Logs an error that is not the sender's fault. Returns the sentence that they are shown. */
  failed(error: unknown): string;
}

/** The log of one request. */
export function createRequestLog(log: Log): RequestLog {
  const id = randomUUID().slice(0, 8);
  const warn = (facts: object, message: string) => log.warn({ turn: id, ...facts }, message);
  return {
    warn,
    refused: (code) => warn({ code }, 'turned away'),
    failed(error) {
      const { name, code } = error as { name?: unknown; code?: unknown };
      log.error({ turn: id, name, code, stack: framesOf(error) }, 'a turn failed');
      return refusals.fault({ reference: id });
    },
  };
}

/** Where the error came from, without its message, because that may hold what somebody wrote. */
function framesOf(error: unknown): string[] {
  const { stack = '', message = '' } = error as { stack?: string; message?: string };
  return stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
}
