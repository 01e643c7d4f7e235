import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Element } from '../elements.ts';
import { bundleButtons, inlineInputs, pressButtons } from './buttons.ts';
import { owes, own, type Seen } from './seen.ts';

/** A title of fixed words that begins with a verb, and one or two sentences. */
export interface BlockWords {
  readonly title: string;
  readonly body: string;
  /** What stands in its row when it is not the first thing to do, with the names of people. */
  readonly row?: string;
}

/** What stands on the band on top of a card, and its colour, which says nothing by itself. */
export interface Band {
  readonly words: string;
  readonly style: 'attention' | 'warning' | 'accent' | 'emphasis';
}

/** One thing to do: its words, its inputs and its few buttons. */
export interface Block extends BlockWords {
  readonly inputs: readonly Element[];
  readonly buttons: readonly Element[];
  /** The tasks that it covers. "Fler val" leaves them out. */
  readonly tasks: readonly CaseTask[];
  /** What a press on its buttons also confirms (S17, S30), or does not do (E26). */
  readonly confirms?: string;
  /** Set when it only informs, and nothing is to be done now. */
  readonly tells?: true;
  /** Set when its one button says that it is done, and is [Klart] in a row. */
  readonly isTick?: true;
  /** Set when its buttons are answers of equal weight, so that none of them is the main one. */
  readonly isChoice?: true;
  /** Since when it has waited, when that is a day that no event of the case has: a talk's day. */
  readonly waitsSince?: Day;
  /** The band of the card when the block is its first, where a day does not say it. */
  readonly band?: Band;
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

/** The same where one press says that it is done. In a row its button is [Klart]. */
export function tickBlock(seen: Seen, step: StepName, words: BlockWords): Block | undefined {
  const block = simpleBlock(seen, step, words);
  return block && { ...block, isTick: true };
}

/** The same where the buttons are answers, none of which is put before the others. */
export function asking(block: Block | undefined): Block | undefined {
  return block && { ...block, isChoice: true };
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
