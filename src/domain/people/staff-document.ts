import type { Waking } from '../waking-document.ts';
import type { Leaver } from './people.ts';

/**
 * The staff list that the cases were last woken for, by its hash, and the people that lists have
 * had. The document stays awake while it wakes the cases.
 */
export interface StaffDocument extends Waking {
  readonly kind: 'staff';
  readonly list: string;
  /**
   * Everybody on the list. `gone` marks those who have left, as last known. They are kept until no
   * case names them (E9).
   */
  readonly known?: readonly Known[];
  /**
   * People who have left or changed work, as they were before, while the heirs of their duties are
   * still to be told.
   */
  readonly changed?: readonly Leaver[];
  /** The id of the last case that has been woken. Absent before the first and after the last. */
  readonly wokenTo?: string;
}

export type Known = Leaver & { readonly gone?: true };
