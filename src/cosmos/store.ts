import type { Container, Database, SqlQuerySpec } from '@azure/cosmos';
import type { AbsenceDocument, CaseDocument, CaseKind, Document } from '../domain/document.ts';
import type { PersonId } from '../domain/people.ts';
import type { Store } from '../ports.ts';
import { repeated, statusOf } from './client.ts';
import { containers } from './containers.ts';

/** What our ids are made of. Others come from a forged card: Cosmos would take some for a path and others for an error. */
const OWN_ID = /^[\w:-]{1,200}$/;

/** The longest list that is sorted in code. */
const LONGEST_LIST = 500;

export function createStore(database: Database): Store {
  const cases = database.container(containers.cases.id);
  const people = database.container(containers.people.id);

  return {
    load: async (id) => (OWN_ID.test(id) ? read<Document>(cases, id) : undefined),
    create: (document) => create(cases, document),
    async replace<D extends Document>(document: D) {
      const item = cases.item(document.id, document.id);
      const own = withoutSystemFields(document);
      const done = await conditional(() => item.replace(own, ifMatch(document)));
      return done && ({ ...own, _etag: done.etag } as unknown as D);
    },
    remove: async (document) =>
      (await conditional(() => cases.item(document.id, document.id).delete(ifMatch(document)))) !== undefined,
    due: (now, most) =>
      query<Document>(cases, {
        query: `SELECT TOP ${most} * FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt`,
        parameters: [{ name: '@now', value: now }],
      }),
    async nextWake() {
      const [next] = await query<Document>(cases, {
        query: 'SELECT TOP 1 * FROM c WHERE c.wakeAt > @none ORDER BY c.wakeAt',
        parameters: [{ name: '@none', value: '' }],
      });
      return next?.wakeAt ?? undefined;
    },
    casesOf: (persons) => casesOf(cases, persons),
    async casesByVsNumber(vsNumber) {
      const found = await query<CaseDocument>(cases, {
        query: `SELECT TOP ${LONGEST_LIST} * FROM c WHERE c.index.vsNumber = @number`,
        parameters: [{ name: '@number', value: vsNumber }],
      });
      return found.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
    openOf: (kind: CaseKind) =>
      query<CaseDocument>(cases, {
        query: `SELECT TOP ${LONGEST_LIST} * FROM c WHERE c.kind = @kind AND c.index.open = true`,
        parameters: [{ name: '@kind', value: kind }],
      }),
    allOf: (kind: CaseKind) =>
      query<CaseDocument>(cases, {
        query: 'SELECT * FROM c WHERE c.kind = @kind',
        parameters: [{ name: '@kind', value: kind }],
      }),
    absences: () =>
      query<AbsenceDocument>(cases, { query: "SELECT * FROM c WHERE c.kind = 'absence' AND c.open = true", parameters: [] }),
    nextNumber: (series) => nextNumber(people, series),
  };
}

/** The document of an id, or undefined. */
export async function read<T extends object>(container: Container, id: string): Promise<T | undefined> {
  const { resource } = await repeated(() => container.item(id, id).read<T>());
  return resource;
}

/** False when the id is taken: also when an own attempt, whose answer was lost, took it. */
export async function create(container: Container, document: object): Promise<boolean> {
  try {
    await repeated(() => container.items.create(document));
    return true;
  } catch (error) {
    if (statusOf(error) === 409) return false;
    throw error;
  }
}

/** What a write under a condition gave; undefined when the condition did not hold, or there is nothing to write to. */
export async function conditional<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await repeated(write);
  } catch (error) {
    const status = statusOf(error);
    if (status === 412 || status === 404) return undefined;
    throw error;
  }
}

/** Without an _etag it was never loaded; an empty condition would be none at all, and write over whatever is there. */
export function ifMatch(document: { readonly _etag?: string | undefined }) {
  return { accessCondition: { type: 'IfMatch', condition: document._etag || '"never loaded"' } };
}

async function query<T>(container: Container, spec: SqlQuerySpec): Promise<T[]> {
  const { resources } = await repeated(() => container.items.query<T>(spec).fetchAll());
  return resources;
}

function casesOf(container: Container, persons: readonly PersonId[]): Promise<CaseDocument[]> {
  const names = persons.map((_, at) => `@p${at}`);
  const anyOf = names.map((name) => `ARRAY_CONTAINS(c.index.people, ${name})`).join(' OR ');
  return query<CaseDocument>(container, {
    query: `SELECT TOP ${LONGEST_LIST} * FROM c WHERE c.index.open = true AND (${anyOf || 'false'})`,
    parameters: persons.map((value, at) => ({ name: `@p${at}`, value })),
  });
}

/** A counter document under IfMatch; a number that nobody comes to use is lost, never given twice. */
async function nextNumber(container: Container, series: string): Promise<number> {
  const id = `counter:${series}`;
  for (;;) {
    const counter = await read<{ id: string; last: number; _etag?: string }>(container, id);
    if (!counter) {
      if (await create(container, { id, last: 1 })) return 1;
      continue;
    }
    const last = counter.last + 1;
    if (await conditional(() => container.item(id, id).replace({ id, last }, ifMatch(counter)))) return last;
  }
}

/** What Cosmos adds to a document is not written back. */
function withoutSystemFields(document: Document): Document {
  const { _etag, _rid, _self, _ts, _attachments, ...own } = document as Document & Record<string, unknown>;
  return own as unknown as Document;
}
