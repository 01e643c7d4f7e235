import type { Task } from '../../src/domain/case.ts';
import { awaited, namesText } from '../texts.ts';

/** What is waited for, as one phrase for duties that are done together. A talk that is not booked is to be booked before it is held. */
export function awaitedText(tasks: readonly Task[]): string {
  const steps = [...new Set(tasks.map((task) => task.step))];
  const shown = steps.filter((step) => !(step.startsWith('hold') && steps.includes(step.replace('hold', 'book'))));
  return namesText(phrases(shown));
}

/** Two that have a phrase in common are said with it: who is told of one and the same plan. */
function phrases(steps: readonly string[]): string[] {
  const [first, second, ...rest] = steps;
  if (first === undefined) return [];
  const common = awaited[`${first} ${second}`];
  return common === undefined ? [awaited[first] ?? first, ...phrases(steps.slice(1))] : [common, ...phrases(rest)];
}
