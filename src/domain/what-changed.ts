import { tasksOf } from './engine/case.ts';
import { actingOn } from './engine/may-press.ts';
import type { EventBody, Recorded, Routine, Situation } from './engine/step.ts';
import type { PersonId } from './people/people.ts';

/** No stale card is older than so many presses (E29). */
const MOST_PRESSES = 50;

/**
 * The press since which somebody can no longer make one of these tasks, and which a stale card did
 * not show (E29). Undefined when they never could make it, or when time alone has closed it.
 */
export function pressThatClosed<C, E extends EventBody>(
  routine: Routine<C, E>,
  events: readonly Recorded<E>[],
  tasks: readonly string[],
  person: PersonId,
  s: Situation,
): Recorded<E> | undefined {
  const isFirst = (event: Recorded<E>, at: number) =>
    at > 0 && events[at - 1]?.command !== event.command;
  const presses = events
    .flatMap((event, at) => (isFirst(event, at) ? [at] : []))
    .slice(-MOST_PRESSES);
  const last = presses.findLast((at) =>
    tasksOf(routine, events.slice(0, at), s).some(
      (task) => tasks.includes(task.id) && !task.blocked && actingOn(task, person, s) !== undefined,
    ),
  );
  return last === undefined ? undefined : events[last];
}
