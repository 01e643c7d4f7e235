import type { Container } from '@azure/cosmos';
import type { CaseDocument } from '../domain/case-document.ts';
import type { CaseKind } from '../domain/kinds.ts';
import { comparedForm, numberWritten } from '../domain/writing.ts';
import { query } from './documents.ts';

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
  kinds: readonly K[],
): Promise<CaseDocument<K>[]> {
  const parameters = kinds.map((value, at) => ({ name: `@k${at}`, value }));
  return query<CaseDocument<K>>(container, {
    query: `SELECT * FROM c WHERE c.kind IN (${parameters.map(({ name }) => name).join()})`,
    parameters,
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
