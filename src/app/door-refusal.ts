import type { Refusal } from '../domain/engine/step.ts';
import type { NotNudged } from '../domain/nudge.ts';
import type { NoDeputy } from '../domain/people/may-stand-in.ts';
import type { PersonId, Role, Side } from '../domain/people/people.ts';
import type { Seat } from '../domain/people/seat.ts';
import type { Day, Instant } from '../domain/time.ts';

/**
 * Refusals that belong to no step. The person is unknown, may not see the case, or is away, or
 * reports somebody whose absence is known. Or the database failed, and the deed is not saved,
 * perhaps saved, saved but not shown, or what was asked for cannot be shown.
 */
export type DoorRefusal =
  | Refusal
  | NotNudged
  | { readonly code: 'stranger' }
  | { readonly code: 'nothing' }
  | {
      readonly code: 'beenFirst';
      readonly by: PersonId;
      readonly for?: PersonId;
      readonly at: Instant;
    }
  | { readonly code: 'away'; readonly since: string }
  /** The case was opened, but under another number, because its own was taken. */
  | { readonly code: 'renumbered'; readonly number: string; readonly before: string }
  /** The case cannot be read now. Only somebody who may know of the case is told its number. */
  | { readonly code: 'newerVersion' | 'unreadable'; readonly number: string }
  | {
      readonly code: 'alreadyAway';
      readonly who: PersonId;
      readonly since: Day;
      readonly until?: Day;
    }
  | {
      readonly code: 'cannotStandIn';
      readonly why: NoDeputy;
      readonly by: PersonId;
      readonly who: PersonId;
    }
  | { readonly code: 'notSaved' | 'unsure' | 'savedUnseen' }
  | { readonly code: 'notShown'; readonly of?: 'case' }
  /** `whose` names the roles that may do it, where they are known. */
  | { readonly code: 'notYourRole'; readonly whose?: readonly Role[] }
  /** The two are no longer listed as they were when they were to change days (E12). */
  | { readonly code: 'rotaChanged' }
  /** The watch that is meant to go on does not exist or has ended (E14). */
  | { readonly code: 'noSuchWatch'; readonly field: string }
  /** An open case of the same kind has this number in the case system (E14). */
  | {
      readonly code: 'alreadyWatched';
      readonly field: string;
      readonly number: string;
      readonly side: Side;
    }
  | {
      readonly code: 'numberTaken';
      readonly field: string;
      readonly unit: string;
      readonly who?: Seat;
    };
