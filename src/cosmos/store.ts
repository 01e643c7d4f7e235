import { isDeepStrictEqual } from 'node:util';
import type { Container, Database, SqlQuerySpec } from '@azure/cosmos';
import type { Listed, Store } from '../app/ports.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';
import { READS } from '../domain/engine/version.ts';
import type { CaseKind } from '../domain/kinds.ts';
import type { AbsenceDocument } from '../domain/people/absence-document.ts';
import type { PersonId } from '../domain/people/people.ts';
import { comparable, numberWritten } from '../domain/writing.ts';
import { type Answered, retry } from './client.ts';
import { containers } from './containers.ts';

/**
 * The characters of our ids. Other ids come from a forged card, and Cosmos would read some as a
 * path and fail on others.
 */
const OWN_ID = /^[\w:-]{1,200}$/;

/** Leaves out what only newer code may read, so that it does not block the rest. */
const READABLE = `(NOT IS_DEFINED(c.version) OR c.version <= ${READS})`;

export function createStore(database: Database): Store {
  const cases = database.container(containers.cases.id);

  return {
    load: async (id) => (OWN_ID.test(id) ? read<Document>(cases, id) : undefined),
    create: (document) => create(cases, document),
    async replace<D extends Document>(document: D) {
      const etag = await replace(cases, withoutSystemFields(document), document);
      return etag === undefined
        ? undefined
        : ({ ...withoutSystemFields(document), _etag: etag } as D);
    },
    remove: (document) => remove(cases, document.id, ifMatch(document)),
    due: (now, most) =>
      query<Document>(cases, {
        query:
          `SELECT TOP ${most} * FROM c WHERE c.wakeAt <= @now AND ${READABLE} ` +
          'ORDER BY c.wakeAt',
        parameters: [{ name: '@now', value: now }],
      }),
    async nextWake() {
      const [next] = await query<Document>(cases, {
        query: `SELECT TOP 1 * FROM c WHERE c.wakeAt > @none AND ${READABLE} ORDER BY c.wakeAt`,
        parameters: [{ name: '@none', value: '' }],
      });
      return next?.wakeAt ?? undefined;
    },
    async stuck() {
      const [count] = await query<number>(cases, {
        query: `SELECT VALUE COUNT(1) FROM c WHERE c.index.stuck = true OR NOT ${READABLE}`,
        parameters: [],
      });
      return count ?? 0;
    },
    casesOf: (persons) => casesOf(cases, persons),
    listed: (persons) => queryIndex(cases, persons),
    casesIn: (ids) => casesIn(cases, ids),
    async casesByVsNumber(vsNumber) {
      const found = await query<CaseDocument>(cases, {
        query: 'SELECT * FROM c WHERE c.index.vsKey = @key OR c.index.vsNumber IN (@key, @number)',
        parameters: [
          { name: '@key', value: comparable(vsNumber) },
          { name: '@number', value: numberWritten(vsNumber) },
        ],
      });
      return found.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
    openOf: <K extends CaseKind>(kind: K) =>
      query<CaseDocument<K>>(cases, {
        query: 'SELECT * FROM c WHERE c.kind = @kind AND c.index.open = true',
        parameters: [{ name: '@kind', value: kind }],
      }),
    allOf: <K extends CaseKind>(kind: K) =>
      query<CaseDocument<K>>(cases, {
        query: 'SELECT * FROM c WHERE c.kind = @kind',
        parameters: [{ name: '@kind', value: kind }],
      }),
    caseIdsAfter: (after, most) =>
      query<string>(cases, {
        query:
          `SELECT TOP ${most} VALUE c.id FROM c ` +
          'WHERE IS_DEFINED(c.index.people) AND c.id > @after ORDER BY c.id',
        parameters: [{ name: '@after', value: after }],
      }),
    absences: () =>
      query<AbsenceDocument>(cases, {
        query: "SELECT * FROM c WHERE c.kind = 'absence' AND c.open = true",
        parameters: [],
      }),
  };
}

/** Reads a document by its id. Undefined when there is none. */
export async function read<T extends object>(
  container: Container,
  id: string,
): Promise<T | undefined> {
  const answer = await retry('read', (within) => container.item(id, id).read<T>(within));
  return 'result' in answer ? answer.result.resource : undefined;
}

/** Creates a document. False when the id belongs to another document. */
export async function create(container: Container, document: HasId): Promise<boolean> {
  const answer = await retry('write', (within) => container.items.create(document, within));
  if ('result' in answer) return true;
  if (answer.refused !== 409) throw new StoreFault(answer.refused, answer.mayBeOwn);
  return (await ownEtag(container, document, answer)) !== undefined;
}

/**
 * Replaces a document under its _etag, and returns the new one. Undefined when it was changed since
 * it was loaded, or is gone.
 */
export async function replace(
  container: Container,
  document: HasId,
  loaded: { readonly _etag?: string | undefined },
): Promise<string | undefined> {
  const { id } = document;
  const answer = await retry('write', (within) =>
    container.item(id, id).replace(document, { ...ifMatch(loaded), ...within }),
  );
  return 'result' in answer ? answer.result.etag : ownEtag(container, document, answer);
}

/**
 * Removes a document under its _etag. False when it was changed since it was loaded, or is gone.
 */
export async function remove(
  container: Container,
  id: string,
  condition: object = {},
): Promise<boolean> {
  const answer = await retry('write', (within) =>
    container.item(id, id).delete({ ...condition, ...within }),
  );
  return 'result' in answer || (answer.refused === 404 && answer.mayBeOwn);
}

/** Every document has an id. */
type HasId = { readonly id: string };

/**
 * The etag of the stored document when it is our own write, otherwise undefined. When the answer to
 * a write was lost, its retry fails on its own condition, and only the stored document tells.
 */
async function ownEtag(
  container: Container,
  document: HasId,
  { mayBeOwn }: Answered<unknown>,
): Promise<string | undefined> {
  if (!mayBeOwn) return undefined;
  const standing = await read<HasId & { _etag: string }>(container, document.id);
  const isOurs =
    standing !== undefined &&
    isDeepStrictEqual(withoutSystemFields(standing), JSON.parse(JSON.stringify(document)));
  return isOurs ? standing._etag : undefined;
}

/**
 * The condition of a write. A document without an _etag was never loaded. With an empty condition
 * Cosmos checks nothing and overwrites any version, so such a write gets one that never holds.
 */
function ifMatch(document: { readonly _etag?: string | undefined }) {
  return { accessCondition: { type: 'IfMatch', condition: document._etag || '"never loaded"' } };
}

/** Runs a query and returns all rows at once. It is meant for few rows. */
export async function query<T>(container: Container, spec: SqlQuerySpec): Promise<T[]> {
  const answer = await retry('query', (within) =>
    container.items.query<T>(spec, within).fetchAll(),
  );
  if (!('result' in answer)) throw new StoreFault(answer.refused, false);
  return answer.result.resources;
}

/** Every open case with one of these people in it, however many cases there are. */
function casesOf(container: Container, persons: readonly PersonId[]): Promise<CaseDocument[]> {
  const { anyOf, parameters } = inList('c.index.people', persons);
  return query<CaseDocument>(container, {
    query: `SELECT * FROM c WHERE c.index.open = true AND (${anyOf})`,
    parameters,
  });
}

function queryIndex(container: Container, persons: readonly PersonId[]): Promise<Listed[]> {
  const people = inList('c.index.people', persons);
  const told = inList('c.index.told', persons);
  return query<Listed>(container, {
    query: `SELECT c.id, c.index FROM c WHERE c.index.open = true
      AND (${people.anyOf} OR ${told.anyOf} OR NOT IS_DEFINED(c.index.told))`,
    parameters: people.parameters,
  });
}

/** How many ids a query names. A condition with more of them is slow. */
const ASKED_AT_ONCE = 50;

async function casesIn(container: Container, ids: readonly string[]): Promise<CaseDocument[]> {
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

function inList(path: string, persons: readonly PersonId[]) {
  const parameters = persons.map((value, at) => ({ name: `@p${at}`, value }));
  const each = parameters.map(({ name }) => `ARRAY_CONTAINS(${path}, ${name})`);
  return { parameters, anyOf: each.join(' OR ') || 'false' };
}

/** The document without the fields that Cosmos adds. */
function withoutSystemFields<D extends HasId>(document: D): D {
  const { _etag, _rid, _self, _ts, _attachments, ...own } = document as D & Record<string, unknown>;
  return own as unknown as D;
}
