import { toldBy } from './audiences.ts';
import { answersFor } from './engine/may-press.ts';
import type { Reminder, Situation } from './engine/step.ts';
import type { CaseTask } from './kinds.ts';
import type { Acting } from './people/acting-for.ts';
import { hasCome } from './people/days-off.ts';
import type { PersonId } from './people/people.ts';

/**
 * How the person hears of it by a reminder that is due, as themselves or for somebody else.
 * Undefined when they do not.
 */
export function hearsOf(
  person: PersonId,
  tasks: readonly CaseTask[],
  s: Situation,
): Acting | undefined {
  const heard = dueReminders(tasks, s).flatMap(({ task, reminder }) =>
    toldBy(reminder, task, s).map((seat) => answersFor(seat, task, s)),
  );
  const own = heard.filter((who) => who?.person === person);
  return own.find((who) => who?.for === undefined) ?? own[0];
}

export function dueReminders(
  tasks: readonly CaseTask[],
  s: Situation,
): { task: CaseTask; reminder: Reminder }[] {
  return tasks.flatMap((task) =>
    (task.deadline?.reminders ?? [])
      .filter((reminder) => hasCome(reminder, task, toldBy(reminder, task, s), s))
      .map((reminder) => ({ task, reminder })),
  );
}
