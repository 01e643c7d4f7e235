import type { NumberHeld } from '../kinds.ts';
import type { Aid } from './aid.ts';

/**
 * E14: an open case holds its number in the case system. The other unit is told which case it is
 * only when it is a watch.
 */
export function holdsNumber({ kind, vsNumber, ended, owner }: Aid): NumberHeld | undefined {
  if (vsNumber === undefined || ended) return undefined;
  return { vsNumber, side: owner.side, isNamed: kind === 'watch' };
}
