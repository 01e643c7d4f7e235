import type { Side } from '../people/people.ts';
import type { Aid } from './aid.ts';

/**
 * A number in the case system, the unit whose case has it, and whether that case may be named
 * (E14).
 */
export interface NumberHeld {
  readonly vsNumber: string;
  readonly side: Side;
  readonly isNamed: boolean;
}

/**
 * E14: an open case holds its number in the case system. The other unit is told which case it is
 * only when it is a watch.
 */
export function holdsNumber({ kind, vsNumber, ended, owner }: Aid): NumberHeld | undefined {
  if (vsNumber === undefined || ended) return undefined;
  return { vsNumber, side: owner.side, isNamed: kind === 'watch' };
}
