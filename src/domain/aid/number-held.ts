import type { NumberHeld } from '../kinds.ts';
import type { Aid } from './aid.ts';

/**
 * E14: an open case holds its number in the case system. Only of a watch is the other unit told
 * which one it is.
 */
export function holdsNumber({ kind, vsNumber, ended, owner }: Aid): NumberHeld | undefined {
  if (vsNumber === undefined || ended) return undefined;
  return { vsNumber, side: owner.side, isNamed: kind === 'watch' };
}
