import type { Document } from '../domain/document.ts';
import { addMinutes } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/** True when our claim lasts until a request that starts now has ended, its wait included. */
export function lastsFor(
  doc: Document,
  { claims, now, sendSeconds }: Pick<DeliveryDeps, 'claims' | 'now' | 'sendSeconds'>,
): boolean {
  const until = claims.isOwn(doc) ? doc.claim?.until : undefined;
  return until !== undefined && until >= addMinutes(now(), sendSeconds / 60);
}
