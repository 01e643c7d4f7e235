import type { Situation } from '../../engine/step.ts';
import { type Day, dayOf } from '../../time.ts';
import type { Check } from './check-events.ts';

/**
 * The day on which people are told that an open check has fallen to them overnight: the day that
 * the next check is due. Undefined on the check's own day.
 */
export function toldOn({ day, until }: Check, { today }: Situation): Day | undefined {
  return day < today ? dayOf(until) : undefined;
}

/**
 * True for a check of FH when all its watches have ended since it came due. Nobody is asked for it
 * any longer (S12).
 */
export function hasNothingToCheck(
  { side }: Check,
  shown: number | undefined,
  unseen: number,
): boolean {
  return side === 'FH' && shown === 0 && unseen === 0;
}
