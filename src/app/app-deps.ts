import type { AccessLine } from '../domain/access-line.ts';
import type { Document } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { Staff } from '../domain/people/people.ts';
import type { RoutineSettings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseView } from '../domain/view.ts';
import type { Addresses } from './ports/addresses.ts';
import type { Numbers } from './ports/case-numbers.ts';
import type { Store } from './ports/case-store.ts';
import type { Claimant } from './ports/claimant.ts';

/** A document and the situation that it was read in. */
export interface Read {
  readonly doc: Document;
  readonly s: Situation;
}

/** What the two doors need from outside. */
export interface AppDeps {
  readonly store: Store;
  readonly claims: Claimant;
  readonly numbers: Numbers;
  /**
   * This is a property because TypeScript does not check the parameter of a method. So the access
   * log itself, which also wants the units, cannot be passed here.
   */
  readonly log: { readonly write: (line: AccessLine) => Promise<void> };
  /** The staff list that decides. */
  readonly staff: () => Staff;
  readonly settings: RoutineSettings;
  readonly now: () => Instant;
  readonly addresses: Pick<Addresses, 'keepChannel'>;
  /** Queues each document that was just written for delivery. `read` spares reading it again. */
  readonly written: (id: string, read?: Read) => void;
  /** Gets what is about to be shown, so that it can be drawn while the access log is written. */
  readonly willShow?: (view: CaseView) => void;
  /** These doors serve one request, so what is true today is read once. */
  readonly isOneRequest?: true;
  /** How many times longer than usual a door may take. Tests on a busy machine are patient. */
  readonly patience?: number;
  /** Logs what failed outside, without a word of what it was about. */
  readonly warn?: (facts: object, message: string) => void;
}

/**
 * What a deed needs, and how much of it is saved. That decides what the person is told when the
 * database fails or takes too long.
 */
export interface Deed extends AppDeps {
  saved: 'nothing' | 'part' | 'all';
}
