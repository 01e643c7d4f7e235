import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { Band, Block } from './block.ts';
import type { Folds } from './folds.ts';
import { own, type Seen } from './seen.ts';

/**
 * The parts that a routine draws on the card of its case. The rest of the card is the same for
 * every case.
 */
export interface Parts extends Folds {
  /** What waits for the viewer, in the order of the routine. */
  readonly blocks: readonly Block[];
  /** What stands there when nothing waits. */
  readonly idle: { readonly title: string; readonly lines: readonly string[] };
  /** What its band says while nothing in it waits, where "Inget att göra nu" is not true. */
  readonly resting?: Band | undefined;
}

/** The viewer's own tasks of these steps that are in no block, in this order. */
export function restOf(
  seen: Seen,
  steps: readonly StepName[],
  blocks: readonly Block[],
): CaseTask[] {
  const inBlocks = blocks.flatMap((block) => block.tasks);
  return steps
    .map((step) => own(seen, step))
    .filter((task) => task !== undefined)
    .filter((task) => !task.blocked && !inBlocks.includes(task));
}
