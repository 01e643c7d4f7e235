import { isDeepStrictEqual } from 'node:util';
import type { Container, FeedOptions, PatchOperation, SqlQuerySpec } from '@azure/cosmos';
import { StoreFault } from '../app/store-fault.ts';
import { type DatabaseAnswer, retry } from './attempts.ts';

/** Reads a document by its id. Undefined when there is none. */
export async function read<T extends object>(
  container: Container,
  id: string,
): Promise<T | undefined> {
  const answer = await retry('read', (within) => container.item(id, id).read<T>(within));
  return 'result' in answer ? answer.result.resource : undefined;
}

/** Creates a document, and returns its _etag. Undefined when the id belongs to another document. */
export async function create(container: Container, document: HasId): Promise<string | undefined> {
  const answer = await retry('write', (within) => container.items.create(document, within));
  if ('result' in answer) return answer.result.etag;
  if (answer.refused !== 409) throw new StoreFault(answer.refused, answer.mayBeOwn);
  return ownEtag(container, document, answer);
}

/** Writes a document over any that has its id, and returns the _etag. */
export async function upsert<D extends HasId>(container: Container, document: D): Promise<string> {
  const answer = await retry('write', (within) => container.items.upsert(document, within));
  if (!('result' in answer)) throw new StoreFault(answer.refused, answer.mayBeOwn);
  return answer.result.etag;
}

/**
 * Replaces a document under its _etag, and returns the new one. Undefined when it was changed since
 * it was loaded, or is gone. `changes` makes the stored document this one, in a shorter request.
 */
export async function replace(
  container: Container,
  document: HasId,
  loaded: { readonly _etag?: string | undefined },
  changes?: PatchOperation[],
): Promise<string | undefined> {
  const item = container.item(document.id, document.id);
  const how = ifMatch(loaded);
  const whole = () => retry('write', (within) => item.replace(document, { ...how, ...within }));
  const answer = await (changes
    ? retry('write', (within) => item.patch(changes, { ...how, ...within })).catch(
        unlessForbidden(whole),
      )
    : whole());
  return 'result' in answer ? answer.result.etag : ownEtag(container, document, answer);
}

/**
 * Does it in the other way when the database forbids this one. Microsoft's list of rights names
 * reading, creating, replacing and deleting, and says nothing of a patch.
 * Source: https://learn.microsoft.com/azure/cosmos-db/reference-data-plane-actions
 */
export function unlessForbidden<T>(otherwise: () => Promise<T>): (fault: unknown) => Promise<T> {
  return (fault) => {
    if (fault instanceof StoreFault && fault.code === 403) return otherwise();
    throw fault;
  };
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
  { mayBeOwn }: DatabaseAnswer<unknown>,
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
export function ifMatch(document: { readonly _etag?: string | undefined }) {
  return { accessCondition: { type: 'IfMatch', condition: document._etag || '"never loaded"' } };
}

/**
 * As many rows as fit in one answer of the database (4 MB). It is for rows of an index, of which a
 * person or a unit has fewer.
 */
export const ONE_ANSWER = { maxItemCount: -1 };

/** Runs a query and returns all rows at once. It is meant for few rows. */
export async function query<T>(
  container: Container,
  spec: SqlQuerySpec,
  how: Pick<FeedOptions, 'maxItemCount'> = {},
): Promise<T[]> {
  const answer = await retry('query', (within) =>
    container.items.query<T>(spec, { ...how, ...within }).fetchAll(),
  );
  if (!('result' in answer)) throw new StoreFault(answer.refused, false);
  return answer.result.resources;
}

/** The document without the fields that Cosmos adds. */
export function withoutSystemFields<D extends HasId>(document: D): D {
  const { _etag, _rid, _self, _ts, _attachments, ...own } = document as D & Record<string, unknown>;
  return own as unknown as D;
}
