import type { Owed } from '../domain/case-document.ts';
import type { Situation, Task } from '../domain/engine/step.ts';
import { actingFor } from '../domain/people/acting-for.ts';
import { dayOf, type Instant, instantAt, timeOf } from '../domain/time.ts';
import { nameOf } from './demo-staff.ts';

/**
 * Something that a played case has sent: when, to whom (the deputy, if one stands in), and as
 * what: a card of the case or a line on the day's list.
 */
export interface PlayedMessage {
  readonly at: string;
  readonly to: string;
  readonly as: Owed['as'];
  /** `step/line`, `step/new` for a card, or `undone`, `again` or `told` where there is no task. */
  readonly what: string;
}

/** The name of a task's step, with the person or day that it is about: `grant:bea`. */
export function labelOf(task: Task): string {
  const of = task.about ?? task.what;
  return of === undefined ? task.step : `${task.step}:${nameOf(of)}`;
}

/** The instant of a Stockholm time such as `2026-01-12 09:00`. */
export function instantOf(time: string): Instant {
  return instantAt(time.slice(0, 10), time.slice(11));
}

/** The Stockholm time of an instant, as `2026-01-12 09:00`. */
export function timeAt(instant: Instant): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

/** True for a message that no open task stands behind: it tells of something that has happened. */
export function isOfNoTask(entry: Owed): boolean {
  return !entry.key.split('/')[0]?.includes('@');
}

/** The message that is sent now for what is owed. */
export function messageOf(entry: Owed, s: Situation): PlayedMessage {
  const to = actingFor(entry.to, s)?.person ?? 'nobody';
  const message = { at: timeAt(s.now), to: nameOf(to), as: entry.as };
  const [task = '', line = ''] = entry.key.split('/');
  if (isOfNoTask(entry)) return { ...message, what: task };
  const about = task.split(':')[1];
  const step = task.slice(0, task.indexOf('@')) + (about === undefined ? '' : `:${nameOf(about)}`);
  return { ...message, what: `${step}/${line}` };
}
