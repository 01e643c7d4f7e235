import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { Element } from '../elements.ts';
import type { Block } from './block.ts';
import { own, type Seen } from './seen.ts';

/**
 * The parts that a routine draws on the card of its case. The rest of the card is the same for
 * every case.
 */
export interface Parts {
  /** "Ditt nästa steg": what waits for the viewer, in the order of the routine. */
  readonly blocks: readonly Block[];
  /** What stands there when nothing waits. */
  readonly idle: { readonly lead: string; readonly lines: readonly string[] };
  readonly facts: readonly (readonly [string, string])[];
  /** The heading of the facts, when it is not "Om ärendet". */
  readonly about?: string;
  /** Corrections and the like. The last few of them are shown. */
  readonly remarks: readonly string[];
  /** The choices under "Fler val". */
  readonly more: readonly Element[];
  /**
   * Set when the card lets its reader choose a person, because somebody may be missing from the
   * list (E18).
   */
  readonly picks?: boolean;
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
