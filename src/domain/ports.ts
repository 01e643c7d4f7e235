import type { CaseDocument } from './case-document.ts';
import type { Document } from './document.ts';
import type { CaseKind } from './kinds.ts';
import type { LetterDocument, LetterKind } from './letter-document.ts';
import type { PersonId } from './people/people.ts';
import type { Instant } from './time.ts';
import type { UnitCase } from './unit-picture.ts';

/** What a rule may read besides its own document. The store gives it. */
export interface Reading {
  load(id: string): Promise<Document | undefined>;
  /** The cases of these ids, as far as they exist, in no order. */
  casesIn(ids: readonly string[]): Promise<CaseDocument[]>;
  /** The open cases of a kind. */
  openOf<K extends CaseKind>(kind: K): Promise<CaseDocument<K>[]>;
}

/** What the load of people is counted from. The store gives it. */
export interface Counting {
  /** What the open cases of these units are counted by (E25). */
  ofUnits(units: readonly string[]): Promise<UnitCase[]>;
}

/** The facts of a letter. The cards make sentences of them. */
export type LetterAbout = Partial<
  Pick<
    LetterDocument,
    | 'about'
    | 'by'
    | 'standsIn'
    | 'cases'
    | 'unit'
    | 'since'
    | 'away'
    | 'side'
    | 'uncovered'
    | 'swap'
    | 'staff'
  >
>;

/** A letter that is written once for its key. */
export interface LetterToWrite {
  readonly what: LetterKind;
  readonly to: PersonId;
  readonly about: LetterAbout;
  readonly key: string;
  readonly at: Instant;
}

/** What a standing duty may do when it wakes. Delivery carries it out, at most once for each id. */
export interface DutyPort extends Reading {
  /** Stores a case that opens by itself, and delivers it. */
  open(doc: CaseDocument): Promise<void>;
  write(letter: LetterToWrite): Promise<void>;
}
