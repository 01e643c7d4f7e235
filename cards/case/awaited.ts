import type { CaseKind } from '../../src/domain/document.ts';
import type { Task } from '../../src/domain/step.ts';
import { awaited, namesText } from '../texts.ts';

/**
 * What is waited for, as one phrase for duties that are done together. Before a talk is
 * held it is to be booked, or to be decided how to go on. What several kinds of case have in common may be called its own in one.
 */
export function awaitedText(tasks: readonly Task[], kind?: CaseKind): string {
  const steps = [...new Set(tasks.map((task) => task.step))];
  const waits = (step: string) => ['book', 'goOn'].some((first) => steps.some((other) => other === step.replace(/^hold/, first)));
  const shown = steps.filter((step) => !(step.startsWith('hold') && waits(step)));
  return namesText(phrases(shown.map((step) => (awaited[`${kind}/${step}`] === undefined ? step : `${kind}/${step}`))));
}

/** Two that have a phrase in common are said with it: who is told of one and the same plan. */
function phrases(steps: readonly string[]): string[] {
  const [first, second, ...rest] = steps;
  if (first === undefined) return [];
  const common = awaited[`${first} ${second}`];
  return common === undefined ? [awaited[first] ?? first, ...phrases(steps.slice(1))] : [common, ...phrases(rest)];
}
