import type { Waking } from '../waking.ts';
import type { Leaver } from './people.ts';

/**
 * Which staff list the cases were last woken for, by its hash, and whom the lists have had. While the cases are being woken it is awake
 * itself.
 */
export interface StaffDocument extends Waking {
  readonly kind: 'staff';
  readonly list: string;
  /** Everybody on the list, and `gone`, who has left: as last known, until no case names them (E9). */
  readonly known?: readonly Known[];
  /** Who has left, or no longer works as they did, and whose duties' heirs are still to be told: as they were before. */
  readonly changed?: readonly Leaver[];
  /** The id of the last case that has been woken; left out before the first and after the last. */
  readonly wokenTo?: string;
}

export type Known = Leaver & { readonly gone?: true };
