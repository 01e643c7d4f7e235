import { createHash } from 'node:crypto';
import type { CaseDocument } from '../domain/document.ts';

/** A change of the delivery fields, to be made on the case as it then is: a press may have come in between. */
export type Recording = (doc: CaseDocument) => CaseDocument;

/** What a card shows, as a short hash: only what differs is sent again. */
export function hashOf(message: unknown): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64url').slice(0, 16);
}
