import type { PressBody, Situation, Task } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { hasRole, lastKnown, personOf } from '../people/staff-list.ts';
import type { OutpatientStepName } from './routine.ts';

/**
 * E11: the press that gives one person's part of a case to another: the part of a behandlare, or
 * that of the socialsekreterare. Undefined when the person has no part in it.
 */
export function giveOutpatient(
  tasks: readonly Task<OutpatientStepName | 'undo'>[],
  from: PersonId,
  to: PersonId,
  s: Situation,
): PressBody | undefined {
  const therapists = tasks.find((task) => task.step === 'changeTherapists');
  const field = therapists?.asks.find((asked) => asked.id === 'therapists');
  const present = field?.kind === 'several' ? (field.initial ?? []) : [];
  if (therapists && present.includes(from)) {
    const others = present.filter((id) => id !== from && personOf(s.people, id));
    const wanted = [...new Set([...others, to])];
    return { tasks: [therapists.id], inputs: { therapists: wanted.join(), why: 'changed' } };
  }
  const worker = tasks.find((task) => task.step === 'changeSocialWorker');
  const others = worker?.asks.find((asked) => asked.id === 'to');
  const isTheirs = others?.kind === 'one' && !others.of.includes(from) && isSocialWorker(from, s);
  return worker && isTheirs ? { tasks: [worker.id], inputs: { to } } : undefined;
}

function isSocialWorker(id: PersonId, s: Situation): boolean {
  const person = lastKnown(s.people, id);
  return person !== undefined && hasRole(person, 'socialWorker');
}
