import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { addMinutes, type Day, dayOf } from '../time.ts';
import { readAnswers } from './form.ts';
import type { Amendment, EventBody, Recorded, Situation, Stamp, Task } from './step.ts';

/** How long one's own press can be undone (E1), in minutes. */
export const UNDO_MINUTES = 10;

type TasksOf<E> = (events: readonly Recorded<E>[], s: Situation) => readonly Task[];

/**
 * Undo (Ångra, E1): a person's own press within ten minutes, corrections included, unless a later
 * press builds on it.
 */
export function undoTasks<E extends EventBody>(
  events: readonly Recorded<E>[],
  s: Situation,
  tasksOf: TasksOf<E>,
): Task<'undo'>[] {
  const tooOld = addMinutes(s.now, -UNDO_MINUTES);
  const tasks: Task<'undo'>[] = [];
  events.forEach((event, at) => {
    if (at === 0 || event.at <= tooOld || isUndone(event)) return;
    const isFirst = events.findIndex((other) => other.command === event.command) === at;
    const isTakenBack = events.some((other) => isUndone(other) && other.of === event.command);
    if (!isFirst || isTakenBack || isBuiltOn(at, events, s, tasksOf)) return;
    const n = at + 1;
    tasks.push({
      id: `undo@${n}`,
      step: 'undo',
      group: 'undo',
      rules: ['E1'],
      n,
      seats: [],
      may: [personSeat(event.by)],
      asks: [],
    });
  });
  return tasks;
}

export function isUndone<E>(
  event: Recorded<E>,
): event is Extract<Amendment, { type: 'undone' }> & Stamp {
  return (event as { type: string }).type === 'undone';
}

/** An undone press, and those of its events that nobody has done again since. */
export interface TakenBack<E> {
  readonly undo: Extract<Amendment, { type: 'undone' }> & Stamp;
  readonly what: readonly Recorded<E>[];
}

/**
 * The undone presses as the case stands now (E1). An event leaves them when its task is answered
 * again or closed in another way. A press with no event left is left out.
 */
export function pressesTakenBack<E extends EventBody>(
  events: readonly Recorded<E>[],
  open: readonly Task[],
): TakenBack<E>[] {
  const stillOpen = new Set(open.map((task) => task.id));
  return events.flatMap((undo, at) => {
    if (!isUndone(undo)) return [];
    const since = new Set(
      events.slice(at + 1).map((event) => (isUndone(event) ? undefined : event.task)),
    );
    const what = eventsOf(events, undo.of).filter(
      ({ task }) => task !== undefined && stillOpen.has(task) && !since.has(task),
    );
    return what.length === 0 ? [] : [{ undo, what }];
  });
}

/**
 * The command of the person's last press of the day that stands. What opened the case is no press
 * on its card.
 */
export function lastPressOf<E>(
  person: PersonId,
  events: readonly Recorded<E>[],
  today: Day,
): string | undefined {
  const undone = events.filter(isUndone).map((event) => event.of);
  return events.findLast(
    (event) =>
      event.by === person &&
      dayOf(event.at) === today &&
      !isUndone(event) &&
      !undone.includes(event.command) &&
      event.command !== events[0]?.command,
  )?.command;
}

/** Everything that one press made. */
export function eventsOf<E>(events: readonly Recorded<E>[], command: string): Recorded<E>[] {
  return events.filter((event) => event.command === command);
}

/**
 * True when a later press depends on this one. Without this one, the later task would not be open,
 * would be blocked, or would not accept the stated day.
 */
function isBuiltOn<E extends EventBody>(
  first: number,
  events: readonly Recorded<E>[],
  s: Situation,
  tasksOf: TasksOf<E>,
): boolean {
  const { command } = events[first] as Recorded<E>;
  const without = [command, ...events.filter(isUndone).map((event) => event.of)];
  return events.slice(first).some((later) => {
    if (isUndone(later) || without.includes(later.command)) return false;
    const before = events.slice(
      0,
      events.findIndex((event) => event.command === later.command && event.task === later.task),
    );
    const taken = without.map((of): Amendment & Stamp => ({
      type: 'undone',
      of,
      command: of,
      at: later.at,
      by: later.by,
    }));
    const then = { ...s, now: later.at, today: dayOf(later.at) };
    const task = tasksOf([...before, ...taken], then).find((open) => open.id === later.task);
    return task === undefined || task.blocked !== undefined || !takesDay(task, later);
  });
}

function takesDay<E extends EventBody>(task: Task, event: Recorded<E>): boolean {
  const { day, to } = event as { day?: Day; to?: string };
  const stated = task.step.startsWith('correct') ? to : day;
  const fields = task.asks.filter((field) => field.kind === 'day');
  return stated === undefined || readAnswers(fields, () => stated).ok;
}
