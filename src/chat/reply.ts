import type { CardMessage } from '../../cards/look.ts';
import type { KeptDialog } from '../app/ports/dialogs.ts';
import type { Day } from '../domain/time.ts';

/**
 * What the bot answers: a card in place or of its own, a sentence, or a refusal. `names` says which
 * cases it names, and `form` which form it is, as it is stored.
 */
export type Reply =
  | {
      readonly kind: 'card';
      readonly message: CardMessage;
      readonly names?: Names;
      readonly form?: KeptDialog;
    }
  /** A new card, last in the chat. The pressed one stays as it is. */
  | {
      readonly kind: 'post';
      readonly message: CardMessage;
      readonly names?: Names;
      readonly form?: KeptDialog;
    }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * The cases that a message names: several, or only one. For the only one it says on which day that
 * case is deleted, when that is known, and which messages it keeps itself.
 */
export type Names = { readonly keptTo?: Day; readonly known?: readonly string[] } | 'several';
