import type { Task } from '../../src/domain/engine/step.ts';
import type { CaseKind } from '../../src/domain/kinds.ts';
import { awaited, namesText } from '../texts.ts';

/**
 * What is waited for, as one phrase for duties that are done together. Before a talk is
 * held it is to be booked, or to be decided how to go on. What several kinds of case have in common may be called its own in one.
 */
export function awaitedText(tasks: readonly Task[], kind?: CaseKind): string {
  const steps = [...new Set(awaitedTasks(tasks).map((task) => task.step))];
  return namesText(
    phrases(
      steps.map((step) => (awaited[`${kind}/${step}`] === undefined ? step : `${kind}/${step}`)),
    ),
  );
}

/** Those of the duties that are waited for now: a talk is held only after it is booked, or decided how to go on. */
export function awaitedTasks(tasks: readonly Task[]): Task[] {
  const isFirst = (step: string) =>
    ['book', 'goOn'].some((first) =>
      tasks.some((other) => other.step === step.replace(/^hold/, first)),
    );
  return tasks.filter(({ step }) => !(step.startsWith('hold') && isFirst(step)));
}

/** Two that have a phrase in common are said with it: who is told of one and the same plan. */
function phrases(steps: readonly string[]): string[] {
  const [first, second, ...rest] = steps;
  if (first === undefined) return [];
  const common = awaited[`${first} ${second}`];
  return common === undefined
    ? [awaited[first] ?? first, ...phrases(steps.slice(1))]
    : [common, ...phrases(rest)];
}
