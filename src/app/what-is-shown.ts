import type { WhoWatches } from '../domain/aid/who-watches.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Listing } from '../domain/lists.ts';
import type { OwnControl } from '../domain/own-control.ts';
import type { ControlYear } from '../domain/own-control-document.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { UnitSum, UnitView } from '../domain/unit-view.ts';
import type { CaseView } from '../domain/view.ts';
import type { DoorRefusal } from './door-refusal.ts';

/**
 * What somebody asks to see. `send` is a command's id: a new card of the case is then sent to them,
 * last in their chat.
 */
export type What =
  | { readonly kind: 'case'; readonly id: string; readonly send?: string }
  | { readonly kind: 'find'; readonly number: string; readonly send?: string }
  /**
   * `byAddress`: the file is fetched by its address, perhaps by somebody else than the person who
   * was given it (E19).
   */
  | { readonly kind: 'history'; readonly id: string; readonly byAddress?: true }
  | { readonly kind: 'historyOf'; readonly number: string }
  | { readonly kind: 'casesOf'; readonly person: PersonId }
  /** `page`: the page, from 1. When left out it is the first one. */
  | { readonly kind: 'mine'; readonly page?: number }
  | { readonly kind: 'whoWatches'; readonly page?: number }
  /** `unit`: one of several units. `page`: as above. */
  | { readonly kind: 'unit'; readonly unit?: string; readonly page?: number }
  | { readonly kind: 'ownControl'; readonly month?: string; readonly byAddress?: true }
  /** The last twelve months of a unit. */
  | { readonly kind: 'ownControlYear'; readonly unit: string; readonly byAddress?: true };

export type Shown =
  | { readonly kind: 'case' | 'history'; readonly view: CaseView; readonly refusal?: DoorRefusal }
  | ({ readonly kind: 'mine' } & Listing)
  | {
      readonly kind: 'watches';
      readonly found: WhoWatches;
      readonly page: number;
      readonly pages: number;
    }
  | {
      readonly kind: 'casesOf';
      readonly cases: readonly CaseDocument[];
      readonly unreadable: number;
    }
  | { readonly kind: 'unit'; readonly view: UnitView }
  | { readonly kind: 'units'; readonly sums: readonly UnitSum[] }
  | { readonly kind: 'ownControl'; readonly control: OwnControl }
  | { readonly kind: 'ownControlYear'; readonly year: ControlYear }
  | { readonly kind: 'refused'; readonly refusal: DoorRefusal };
