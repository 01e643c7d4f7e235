import { openTasks } from '../../domain/case-state.ts';
import type { Deadline } from '../../domain/engine/reminders.ts';
import type { CaseTask } from '../../domain/kinds.ts';
import type { Played } from '../../gallery/situation.ts';
import { move } from './move.ts';
import type { PlayedTask } from './played-steps.ts';

/** A task that is a duty, and the case in which it was open. */
export interface PlayedDuty extends PlayedTask {
  readonly deadline: Deadline;
}

/** Days all over the year, each weekday among them, and several times of the day. */
const MOVES = Array.from({ length: 20 }, (_, n) => ({ days: n * 18, minutes: (n % 4) * 50 }));

/** The duties as they were played, and the first of them on other days. */
export function samplesOf(duties: readonly PlayedDuty[]): PlayedDuty[] {
  const [first] = duties;
  if (!first) return [];
  const later = laterDuties(first.played).filter(({ task }) => task.id === first.task.id);
  if (later.length < MOVES.length / 2) throw new Error(`${first.task.id} is seldom open later`);
  return [...duties, ...later];
}

const moves = new WeakMap<Played, PlayedDuty[]>();

/** The duties of the same case on other days, played once. */
function laterDuties(played: Played): PlayedDuty[] {
  const later =
    moves.get(played) ??
    MOVES.flatMap(({ days, minutes }) => {
      const other = move(played, days, minutes);
      return openTasks(other.doc, other.s).flatMap((task) => asDuty(task, other));
    });
  moves.set(played, later);
  return later;
}

/** The task with its case when it has a deadline. */
export function asDuty(task: CaseTask, played: Played): PlayedDuty[] {
  return task.deadline ? [{ task, played, deadline: task.deadline }] : [];
}
