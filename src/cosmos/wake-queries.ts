import type { Container } from '@azure/cosmos';
import type { Document } from '../domain/document.ts';
import { READS } from '../domain/engine/version.ts';
import type { Instant } from '../domain/time.ts';
import { query } from './documents.ts';

/** Leaves out what only newer code may read, so that it does not block the rest. */
const READABLE = `(NOT IS_DEFINED(c.version) OR c.version <= ${READS})`;

export function findDue(container: Container, now: Instant, most: number): Promise<Document[]> {
  return query<Document>(container, {
    query: `SELECT TOP ${most} * FROM c WHERE c.wakeAt <= @now AND ${READABLE} ORDER BY c.wakeAt`,
    parameters: [{ name: '@now', value: now }],
  });
}

export async function nextWake(container: Container): Promise<Instant | undefined> {
  const [next] = await query<Document>(container, {
    query: `SELECT TOP 1 * FROM c WHERE c.wakeAt > @none AND ${READABLE} ORDER BY c.wakeAt`,
    parameters: [{ name: '@none', value: '' }],
  });
  return next?.wakeAt ?? undefined;
}

export async function countStuck(container: Container): Promise<number> {
  const [count] = await query<number>(container, {
    query: `SELECT VALUE COUNT(1) FROM c WHERE c.index.stuck = true OR NOT ${READABLE}`,
    parameters: [],
  });
  return count ?? 0;
}
