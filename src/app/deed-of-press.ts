import { type AccessDeed, deedOfSteps } from '../domain/access-deed.ts';
import { kindOfId } from '../domain/case-number.ts';
import { routineOf } from '../domain/case-state.ts';
import type { CaseKind, StepName } from '../domain/kinds.ts';

/** What a press does, for the access log, whether or not the case exists. */
export function deedOfPress(id: string, tasks: readonly string[]): AccessDeed {
  const kind = kindOfId(id);
  return deedOfSteps(tasks.slice(0, MOST_STEPS).map((task) => stepIn(task, kind)));
}

/** How many steps the access log names of one press. */
const MOST_STEPS = 20;

/**
 * The name of a task's step for the access log. It is the same whether or not the case exists, and
 * never something that somebody may have written in its place.
 */
function stepIn(task: string, kind: CaseKind | undefined): StepName | '?' {
  const name = task.replace(/@.*$/, '');
  if (name === 'undo') return name;
  const steps = kind === undefined ? [] : routineOf(kind).steps;
  return steps.find((step) => step.name === name)?.name ?? '?';
}
