import type { Waking } from './waking.ts';

/**
 * A number in the case system that is held, by its hash, for the case that is being opened with it
 * (E14). It wakes after a minute and is gone.
 */
export interface NumberDocument extends Waking {
  readonly kind: 'number';
  readonly case: string;
}
