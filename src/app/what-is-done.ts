import type { Press } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { Day } from '../domain/time.ts';
import type { Address } from './ports/addresses.ts';
import type { Shown } from './what-is-shown.ts';

/**
 * What somebody does. `shownIn` is the message of the press, which becomes the case's live card.
 */
export type Act =
  | {
      readonly kind: 'answer';
      readonly case: string;
      readonly tasks: readonly string[];
      readonly inputs: Press['inputs'];
      readonly shownIn?: string | undefined;
    }
  | {
      readonly kind: 'open';
      readonly id: string;
      readonly answers: Readonly<Record<string, string>>;
      readonly shownIn?: string | undefined;
    }
  | { readonly kind: 'rota'; readonly answers: Readonly<Record<string, string>> }
  /** Asks the colleague who is listed on the other day to change days (E12). */
  | { readonly kind: 'askSwap'; readonly own: Day; readonly theirs: Day }
  | { readonly kind: 'answerSwap'; readonly swap: string; readonly says: 'yes' | 'no' }
  | { readonly kind: 'absence'; readonly answers: Readonly<Record<string, string>> }
  | { readonly kind: 'connectChannel' | 'disconnectChannel'; readonly address: Address }
  | { readonly kind: 'back' }
  /** Tries again to reach the people whom Teams did not reach in a case. */
  | { readonly kind: 'sendAgain'; readonly case: string }
  /** Reminds of these duties of somebody else (E27). */
  | { readonly kind: 'nudge'; readonly case: string; readonly tasks: readonly string[] }
  | {
      readonly kind: 'takeOver';
      readonly from: PersonId;
      readonly to: Readonly<Record<string, PersonId>>;
    }
  | { readonly kind: 'personMissing' };

export type Acted =
  | Shown
  | {
      readonly kind: 'done';
      readonly what:
        | 'absence'
        | 'back'
        | 'rota'
        | 'swapAsked'
        | 'swapped'
        | 'swapDeclined'
        | 'connectChannel'
        | 'disconnectChannel'
        | 'takenOver'
        | 'personMissing'
        | 'left';
      readonly facts: Readonly<Record<string, string>>;
    };
