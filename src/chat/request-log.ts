import { randomUUID } from 'node:crypto';
import { refusals } from '../../cards/texts.ts';
import type { Log } from '../app/ports.ts';

/**
 * What one request from outside leaves in the process log: never an error's message, nothing of what was sent, nobody's id. Each line
 * carries `turn`, and a person whose turn fails is shown the same one, so that whoever runs the bot finds the lines.
 */
export interface RequestLog {
  warn(facts: object, message: string): void;
  /** The request is refused at the door, for the reason that `code` names: one line. */
  refused(code: string): void;
  /** Something went wrong that is no fault of whoever sent it. Gives the sentence that they are shown. */
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

/** Where it happened, without the message: an error's text may hold what somebody wrote. */
function framesOf(error: unknown): string[] {
  const { stack = '', message = '' } = error as { stack?: string; message?: string };
  return stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
}
