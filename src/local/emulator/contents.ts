import { isExpired } from './expiry.ts';
import type { Change } from './journal.ts';
import type { Account, Items, Resource } from './package.ts';

/**
 * All that is stored, as the shortest list of changes that restores it. Expired documents are left
 * out.
 */
export function* contents(account: Account): Generator<Change<Resource>> {
  for (const database of account.databases._data.values()) {
    const { id: databaseId } = put(database);
    yield { path: [], put: put(database) };
    for (const collection of database.collections._data.values()) {
      const { id, defaultTtl } = put(collection);
      yield { path: [databaseId], put: put(collection) };
      for (const document of collection.documents._data.values()) {
        if (!isExpired(put(document), defaultTtl))
          yield { path: [databaseId, id], put: put(document) };
      }
    }
  }
}

/**
 * Applies one stored change. A document keeps its _etag and _ts. Its _rid is new, so continuation
 * tokens do not survive.
 */
export function restore(account: Account, change: Change<Resource>): void {
  const items = itemsAt(account, change.path);
  if ('drop' in change) {
    if (items._item('/id', change.drop, change.partition).read())
      items.delete(change.drop, change.partition);
    return;
  }

  const partition = items._getPartition(change.put);
  const old = items._item('/id', change.put.id, partition).read();
  if (old && change.path.length === 1) {
    items.replace(change.put, old);
    return;
  }
  if (old) items.delete(old.id, partition);
  items._ridCount += 1;
  const _rid = items._rid(items._ridCount);
  items._set({ ...change.put, _rid, _self: items._self(_rid) });
}

/** Copies a database with its containers and documents. `changed` may alter each document. */
export function copyDatabase(
  account: Account,
  from: string,
  to: string,
  changed: (document: Resource) => Resource,
): void {
  const copied = [...contents(account)].filter(({ path }) => path[0] === from);
  account.databases.create({ id: to } as Resource);
  for (const change of copied) {
    if (!('put' in change)) continue;
    const isDocument = change.path.length === 2;
    itemsAt(account, [to, ...change.path.slice(1)]).create(
      isDocument ? changed(change.put) : change.put,
    );
  }
}

function itemsAt(account: Account, [database, collection]: string[]): Items {
  if (database === undefined) return account.databases;
  if (collection === undefined) return account.database(database).collections;
  return account.database(database).collection(collection).documents;
}

export function put(item: { read(): Resource | undefined }): Resource {
  return item.read() as Resource;
}
