import type { CaseDocument } from '../../domain/case-document.ts';
import type { Situation } from '../../domain/engine/step.ts';

/** Claims cases for the sends of this replica. Delivery implements it. */
export interface Claimant {
  /**
   * The case as it is to be written: claimed by this replica, and with what time has made due. So
   * sending needs no write before it. A case that somebody claims already is returned as it is.
   */
  take(doc: CaseDocument, s: Situation): CaseDocument;
}
