import type { Service } from '../service.ts';
import { type ClockDeps, ClockJumps } from './clock-jumps.ts';
import type { LocalClock } from './local-clock.ts';

/**
 * Answers "tid +21d", "tid 2026-12-14 08:15" and "tid nästa" (the next instant at which a document
 * wakes). It moves the clock, sweeps, and tells the new time, the number of messages sent and what
 * comes next. A long jump is answered at once with its progress so far. Further progress and its
 * end are posted in the chat. Returns undefined for any other text.
 */
export function clockWord(
  clock: LocalClock,
  service: Service,
  deps: ClockDeps,
): (text: string, person: string) => Promise<string> | undefined {
  const jumps = new ClockJumps(clock, service, deps);
  return (text, person) => {
    const said = /^tid(?:\s+(.*))?$/iu.exec(text.trim());
    return said ? jumps.move(person, (said[1] ?? '').trim()) : undefined;
  };
}
