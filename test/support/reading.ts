import type { Decision, Task } from '../../src/domain/engine/step.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import type { PlayedMessage } from '../../src/gallery/messages.ts';
import { withNames } from './people.ts';

export { instantOf, labelOf, timeAt } from '../../src/gallery/messages.ts';

/*
 * Describes a played case in words that can be compared with the routine: decisions, deadlines and
 * messages.
 */

/** A decision without its stamps, in short names: the bodies of its events, or the refusal. */
export function outcome(decision: Decision<CaseEvent>): unknown {
  if (decision.kind === 'refused') return { refused: withNames(decision.refusal) };
  if (decision.kind === 'repeated') return 'repeated';
  return withNames(
    decision.events.map(({ command: _, at: __, by: ___, for: ____, task: _____, ...body }) => body),
  );
}

/**
 * The reminders of a deadline as `day step: who hears`, for comparison with the written routine.
 */
export function linesOf(task: Task, until = '9999'): string[] {
  return (task.deadline?.reminders ?? [])
    .filter((line) => line.on <= until)
    .map((line) => `${line.on} ${line.step}: ${line.to.map((to) => withNames(to)).join(' ')}`);
}

/**
 * The messages that went out, such as `2026-01-13 08:30 eva list assign/own`, optionally from a
 * time on.
 */
export function sent(
  history: { readonly messages: readonly PlayedMessage[] },
  since = '',
): string[] {
  return history.messages
    .filter((m) => m.at >= since)
    .map((m) => `${m.at} ${m.to} ${m.as} ${m.what}`);
}
