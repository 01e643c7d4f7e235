import type { Task } from '../../src/domain/case.ts';
import { awaited, namesText } from '../texts.ts';

/** What is waited for, as one phrase for duties that are done together. A talk that is not booked is to be booked before it is held. */
export function awaitedText(tasks: readonly Task[]): string {
  const steps = tasks.map((task) => task.step);
  const shown = steps.filter((step) => !(step.startsWith('hold') && steps.includes(step.replace('hold', 'book'))));
  return namesText([...new Set(shown)].map((step) => awaited[step] ?? step));
}
