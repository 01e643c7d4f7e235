import type { CaseDocument } from '../../src/domain/case-document.ts';
import { caseId, numberOf } from '../../src/domain/case-number.ts';

/** Copies of a stored case, the second of its series and on, that owe nothing and show no card. */
export function* copiesOf(stored: CaseDocument, count: number): Generator<CaseDocument> {
  const { _rid, _self, _etag, _ts, _attachments, ...kept } = stored as CaseDocument &
    Record<string, unknown>;
  for (let n = 2; n < count + 2; n += 1) {
    const id = caseId('OV-2026', n);
    yield { ...(kept as unknown as CaseDocument), id, number: numberOf(id), cards: {}, owed: [] };
  }
}
