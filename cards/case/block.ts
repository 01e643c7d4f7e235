import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { Element } from '../elements.ts';
import { bundleButtons, inlineInputs, pressButtons } from './buttons.ts';
import { owes, own, type Seen } from './seen.ts';

export type BlockWords = { readonly lead: string; readonly body: string };

/** One thing to do: its words, its inputs and its few buttons. */
export interface Block {
  readonly lead: string;
  readonly body: string;
  readonly inputs: readonly Element[];
  readonly buttons: readonly Element[];
  /** The tasks that it covers. "Fler val" leaves them out. */
  readonly tasks: readonly CaseTask[];
  /** What a press on its buttons also confirms (S17, S30). */
  readonly confirms?: string;
  /** Set when it only informs, and nothing is to be done now. */
  readonly tells?: true;
}

/** The viewer's own open tasks of these steps. */
export function pick(seen: Seen, ...names: StepName[]): CaseTask[] {
  return seen.own.filter((task) => names.includes(task.step));
}

/** A duty of the viewer of one step, in two sentences. */
export function simpleBlock(seen: Seen, step: StepName, words: BlockWords): Block | undefined {
  const task = own(seen, step);
  return task && owes(seen, task)
    ? {
        ...words,
        inputs: inlineInputs(seen, task),
        buttons: pressButtons(seen, task),
        tasks: [task],
      }
    : undefined;
}

/** Duties of the viewer of several steps that are done together. */
export function bundle(
  seen: Seen,
  parts: readonly StepName[],
  words: (open: readonly StepName[]) => BlockWords,
): Block | undefined {
  const tasks = seen.own.filter((task) => parts.includes(task.step) && owes(seen, task));
  if (tasks.length === 0) return undefined;
  return {
    ...words(tasks.map((task) => task.step)),
    inputs: [],
    buttons: bundleButtons(seen, tasks),
    tasks,
  };
}
