import type { Owed } from '../../src/domain/document.ts';
import type { Decision, Situation, Task } from '../../src/domain/engine/step.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import { actingFor } from '../../src/domain/people/stand-ins.ts';
import { dayOf, type Instant, instantAt, timeOf } from '../../src/domain/time.ts';
import { nameOf, withNames } from './people.ts';

/* What a played case has come to, in words that can be compared with the routine: decisions, deadlines, messages, times. */

/** Something that went out: when, to whom (the deputy, if one stood in), as a card of the case or a line on the day's list. */
export interface Message {
  readonly at: string;
  readonly to: string;
  readonly as: Owed['as'];
  /** `step/line`, `step/new` for a card, `undone`, `again` or `told` where no task stands for it. */
  readonly what: string;
}

/** A decision without its stamps, in short names: the bodies of the events it makes, or the refusal. */
export function outcome(decision: Decision<CaseEvent>): unknown {
  if (decision.kind === 'refused') return { refused: withNames(decision.refusal) };
  if (decision.kind === 'repeated') return 'repeated';
  return withNames(
    decision.events.map(({ command: _, at: __, by: ___, for: ____, task: _____, ...body }) => body),
  );
}

/** Each line of a deadline as `day step: who hears`, to be compared with the routine as it is written. */
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

export function labelOf(task: Task): string {
  const of = task.about ?? task.what;
  return of === undefined ? task.step : `${task.step}:${nameOf(of)}`;
}

/** Stockholm local time, `2026-01-12 09:00`. */
export function instantOf(time: string): Instant {
  return instantAt(time.slice(0, 10), time.slice(11));
}

export function timeAt(instant: Instant): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

/** True for what no open task stands for: somebody is told of something that has happened. */
export function isOfNoTask(entry: Owed): boolean {
  return !entry.key.split('/')[0]?.includes('@');
}

/** A message as it goes out now. */
export function messageOf(entry: Owed, s: Situation): Message {
  const to = actingFor(entry.to, s.people, s.today)?.person ?? 'nobody';
  const message = { at: timeAt(s.now), to: nameOf(to), as: entry.as };
  const [task = '', line = ''] = entry.key.split('/');
  if (isOfNoTask(entry)) return { ...message, what: task };
  const about = task.split(':')[1];
  const step = task.slice(0, task.indexOf('@')) + (about === undefined ? '' : `:${nameOf(about)}`);
  return { ...message, what: `${step}/${line}` };
}
