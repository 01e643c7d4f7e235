import type { Container } from '@azure/cosmos';
import type { Listed } from '../app/ports/case-store.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { PersonId } from '../domain/people/people.ts';
import { ONE_ANSWER, query } from './documents.ts';

/** Every open case with one of these people in it, however many cases there are. */
export function casesOf(
  container: Container,
  persons: readonly PersonId[],
): Promise<CaseDocument[]> {
  const { anyOf, parameters } = inList('c.index.people', persons);
  return query<CaseDocument>(container, {
    query: `SELECT * FROM c WHERE c.index.open = true AND (${anyOf})`,
    parameters,
  });
}

export function queryIndex(container: Container, persons: readonly PersonId[]): Promise<Listed[]> {
  const people = inList('c.index.people', persons);
  const told = inList('c.index.told', persons);
  const spec = {
    query: `SELECT c.id, c.kind, c.index FROM c WHERE c.index.open = true
      AND (${people.anyOf} OR ${told.anyOf} OR NOT IS_DEFINED(c.index.told))`,
    parameters: people.parameters,
  };
  return query<Listed>(container, spec, ONE_ANSWER);
}

function inList(path: string, persons: readonly PersonId[]) {
  const parameters = persons.map((value, at) => ({ name: `@p${at}`, value }));
  const each = parameters.map(({ name }) => `ARRAY_CONTAINS(${path}, ${name})`);
  return { parameters, anyOf: each.join(' OR ') || 'false' };
}
