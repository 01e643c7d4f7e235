import type { PressBody, Task } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';

/**
 * E11: the press that gives one handläggare's case to a colleague. Undefined when the case is not
 * theirs.
 */
export function giveAid(
  tasks: readonly Task[],
  from: PersonId,
  to: PersonId,
): PressBody | undefined {
  const owner = tasks.find((task) => task.step === 'changeOwner' && task.about === from);
  return owner && { tasks: [owner.id], inputs: { to } };
}
