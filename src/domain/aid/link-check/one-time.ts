import type { Situation } from '../../engine/step.ts';
import { type Day, dayOf } from '../../time.ts';
import type { Check } from './check-events.ts';

/**
 * An open check that has fallen to somebody overnight is told on the day that the next one is due.
 */
export function toldOn({ day, until }: Check, { today }: Situation): Day | undefined {
  return day < today ? dayOf(until) : undefined;
}

/** A check of FH whose watches have all ended since: nobody is asked for it any longer (S12). */
export function isForNothing({ side }: Check, shown: number | undefined, unseen: number): boolean {
  return side === 'FH' && shown === 0 && unseen === 0;
}
