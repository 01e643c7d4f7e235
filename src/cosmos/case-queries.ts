import type { Container } from '@azure/cosmos';
import type { CaseDocument } from '../domain/case-document.ts';
import type { CaseKind } from '../domain/kinds.ts';
import { comparedForm, numberWritten } from '../domain/writing.ts';
import { query } from './documents.ts';

/** How many ids a query names. A condition with more of them is slow. */
const ASKED_AT_ONCE = 50;

export async function casesIn(
  container: Container,
  ids: readonly string[],
): Promise<CaseDocument[]> {
  const found: CaseDocument[] = [];
  for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
    const some = ids.slice(from, from + ASKED_AT_ONCE);
    const names = some.map((_, at) => `@id${at}`);
    found.push(
      ...(await query<CaseDocument>(container, {
        query: `SELECT * FROM c WHERE c.id IN (${names.join()})`,
        parameters: some.map((value, at) => ({ name: `@id${at}`, value })),
      })),
    );
  }
  return found;
}

export async function casesByVsNumber(
  container: Container,
  vsNumber: string,
): Promise<CaseDocument[]> {
  const found = await query<CaseDocument>(container, {
    query: 'SELECT * FROM c WHERE c.index.vsKey = @key OR c.index.vsNumber IN (@key, @number)',
    parameters: [
      { name: '@key', value: comparedForm(vsNumber) },
      { name: '@number', value: numberWritten(vsNumber) },
    ],
  });
  return found.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

export function openOf<K extends CaseKind>(
  container: Container,
  kind: K,
): Promise<CaseDocument<K>[]> {
  return query<CaseDocument<K>>(container, {
    query: 'SELECT * FROM c WHERE c.kind = @kind AND c.index.open = true',
    parameters: [{ name: '@kind', value: kind }],
  });
}

export function allOf<K extends CaseKind>(
  container: Container,
  kind: K,
): Promise<CaseDocument<K>[]> {
  return query<CaseDocument<K>>(container, {
    query: 'SELECT * FROM c WHERE c.kind = @kind',
    parameters: [{ name: '@kind', value: kind }],
  });
}

export function caseIdsAfter(container: Container, after: string, most: number): Promise<string[]> {
  return query<string>(container, {
    query:
      `SELECT TOP ${most} VALUE c.id FROM c ` +
      'WHERE IS_DEFINED(c.index.people) AND c.id > @after ORDER BY c.id',
    parameters: [{ name: '@after', value: after }],
  });
}
