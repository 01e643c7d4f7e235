import type { Waking } from './waking-document.ts';

/**
 * Holds a number in the case system, by its hash, while a case is being opened with it (E14). It
 * wakes after a minute and is deleted.
 */
export interface NumberDocument extends Waking {
  readonly kind: 'number';
  readonly case: string;
}
