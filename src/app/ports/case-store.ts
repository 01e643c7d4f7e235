import type { CaseDocument, Index } from '../../domain/case-document.ts';
import type { Document } from '../../domain/document.ts';
import type { CaseKind } from '../../domain/kinds.ts';
import type { KeptMonth } from '../../domain/own-control-document.ts';
import type { PersonId, Side } from '../../domain/people/people.ts';
import type { Day, Instant } from '../../domain/time.ts';
import type { UnitCase } from '../../domain/unit-picture.ts';

/**
 * Stores cases, letters and what is true today. Every write is conditional, so nobody overwrites
 * somebody else's change.
 */
export interface Store {
  load(id: string): Promise<Document | undefined>;
  /** Creates the document, and returns it as stored. Undefined when one with that id exists. */
  create<D extends Document>(document: D): Promise<D | undefined>;
  /**
   * Replaces what was loaded, and returns it as stored. Undefined when somebody wrote it first, or
   * it is gone.
   */
  replace<D extends Document>(document: D): Promise<D | undefined>;
  /** Removes what was loaded. False when somebody has changed it since. */
  remove(document: Document): Promise<boolean>;
  /**
   * The documents that are due by `now`, the longest due first, without those that only newer code
   * may read.
   */
  due(now: Instant, most: number): Promise<Document[]>;
  /** The instant at which the next document wakes. Undefined when none will. */
  nextWake(): Promise<Instant | undefined>;
  /** How many documents owe something that cannot be sent, or cannot be read. */
  stuck(): Promise<number>;
  /** The open cases in which any of these people has a part. */
  casesOf(people: readonly PersonId[]): Promise<CaseDocument[]>;
  /**
   * The index of every open case in which any of these people has a part or is told of something.
   * It includes each case whose older index does not say who is told.
   */
  listed(people: readonly PersonId[]): Promise<Listed[]>;
  /**
   * What each open case of these units is counted by (E24), in one request however many there are.
   * It includes each case whose older index does not say which units it is of.
   */
  ofUnits(units: readonly string[]): Promise<UnitCase[]>;
  /**
   * What a unit does in Link on a day: the open watches of both units, its own checks of the day,
   * and its duty with the rota, in one request.
   */
  linkOn(side: Side, day: Day): Promise<Document[]>;
  /** The cases of these ids, as far as they exist, in no order. */
  casesIn(ids: readonly string[]): Promise<CaseDocument[]>;
  /**
   * The cases with this number in the case system, the newest first. Capitals and spaces do not
   * count.
   */
  casesByVsNumber(vsNumber: string): Promise<CaseDocument[]>;
  /** The open cases of a kind. */
  openOf<K extends CaseKind>(kind: K): Promise<CaseDocument<K>[]>;
  /** Every stored case of these kinds, also the ended ones, which own control counts. */
  allOf<K extends CaseKind>(kinds: readonly K[]): Promise<CaseDocument<K>[]>;
  /** The first `most` ids of stored cases that follow `after` in order, also of ended cases. */
  caseIdsAfter(after: string, most: number): Promise<string[]>;
  /** Every month of own control that is kept. */
  keptMonths(): Promise<KeptMonth[]>;
}

/** A case as a list knows it before it is read. */
export interface Listed {
  readonly id: string;
  readonly kind: CaseKind;
  readonly index: Index;
}
