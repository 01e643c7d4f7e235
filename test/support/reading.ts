import type { Decision, Task } from '../../src/domain/engine/step.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import type { Message } from '../../src/gallery/messages.ts';
import { withNames } from './people.ts';

export { instantOf, labelOf, timeAt } from '../../src/gallery/messages.ts';

/*
 * What a played case has come to, in words that can be compared with the routine: decisions,
 * deadlines, messages, times.
 */

/**
 * A decision without its stamps, in short names: the bodies of the events it makes, or the refusal.
 */
export function outcome(decision: Decision<CaseEvent>): unknown {
  if (decision.kind === 'refused') return { refused: withNames(decision.refusal) };
  if (decision.kind === 'repeated') return 'repeated';
  return withNames(
    decision.events.map(({ command: _, at: __, by: ___, for: ____, task: _____, ...body }) => body),
  );
}

/**
 * Each line of a deadline as `day step: who hears`, to be compared with the routine as it is
 * written.
 */
export function linesOf(task: Task, until = '9999'): string[] {
  return (task.deadline?.reminders ?? [])
    .filter((line) => line.on <= until)
    .map((line) => `${line.on} ${line.step}: ${line.to.map((to) => withNames(to)).join(' ')}`);
}

/** `2026-01-13 08:30 eva list assign/own`: what went out, optionally from a time on. */
export function sent(history: { readonly messages: readonly Message[] }, since = ''): string[] {
  return history.messages
    .filter((m) => m.at >= since)
    .map((m) => `${m.at} ${m.to} ${m.as} ${m.what}`);
}
