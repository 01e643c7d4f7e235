import type { Change } from './journal.ts';
import type { Resource } from './package.ts';
import {
  type Account,
  type Collection,
  type Database,
  type Items,
  PackageAccount,
  PackageCollection,
  PackageDatabase,
  type Query,
} from './package.ts';
import { Rows, withoutMissingArrays } from './query.ts';

type Keep = (change: Change<Resource>) => void;

/**
 * The account as a request sees it that names this partition key: its query finds that partition
 * only.
 */
export function seenIn(account: Account, partition: unknown): Account {
  if (partition === undefined) return account;
  return withOwn(account, {
    database(id) {
      const database = account.database(id);
      return withOwn(database, {
        collection(name) {
          const collection = database.collection(name);
          return withOwn(collection, { documents: inPartition(collection.documents, partition) });
        },
      });
    },
  });
}

function inPartition(documents: Items, partition: unknown): Items {
  return withOwn(documents, {
    _getQuery(sql) {
      const query = documents._getQuery(sql);
      const isIn = (row: Resource) => documents._getPartition(row) === partition;
      return { ...query, exec: (rows, options) => query.exec(rows.filter(isIn), options) };
    },
  });
}

function withOwn<T extends object>(whole: T, own: Partial<T>): T {
  return Object.assign(Object.create(whole), own);
}

/** An empty account. Each successful write is passed to `keep` before it returns to its handler. */
export function createAccount(host: string, port: number, keep: Keep): Account {
  const account = new PackageAccount(host, port);
  keepWrites(account.databases, [], keep);
  account.databases._newItem = (data) => createDatabase(data, keep);
  return account;
}

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

function createDatabase(data: Resource | undefined, keep: Keep): Database {
  const database = new PackageDatabase(data);
  if (!data) return database;

  const { collections } = database;
  keepWrites(collections, [data.id], keep);
  collections._newItem = (settings) =>
    createCollection(settings, [data.id, settings?.id ?? ''], keep);
  const { replace } = collections;
  collections.replace = (settings, original) => {
    // The package drops every document when a container's settings are replaced.
    const { documents } = database.collection(original.id);
    const result = replace(settings, original);
    const replaced = database.collection(original.id);
    documents._parent = replaced;
    replaced.documents = documents;
    return result;
  };
  return database;
}

function createCollection(data: Resource | undefined, path: string[], keep: Keep): Collection {
  const collection = new PackageCollection(data);
  if (!data) return collection;

  keepWrites(collection.documents, path, keep);
  expireDocuments(collection.documents);
  hideExpired(collection.documents);
  return collection;
}

function keepWrites<T extends Items>(items: T, path: string[], keep: Keep): void {
  const { create, replace, delete: drop } = items;
  let replacing = false;
  items.create = (data) => {
    const created = create.call(items, data);
    keep({ path, put: created });
    return created;
  };
  items.replace = (data, original) => {
    replacing = true;
    try {
      const replaced = replace.call(items, data, original);
      keep({ path, put: replaced });
      return replaced;
    } finally {
      replacing = false;
    }
  };
  items.delete = (id, partition) => {
    drop.call(items, id, partition);
    // The package replaces a document by a delete and a set. A kill between these two lines of the
    // journal would lose the document.
    if (!replacing) keep({ path, drop: id, partition });
  };
}

function expireDocuments(documents: Items): void {
  const { _item } = documents;
  documents._item = (keyPath, value, partition) => {
    const found = _item.call(documents, keyPath, value, partition);
    const data = found.read();
    if (!data || !isExpired(data, documents._parent.read()?.defaultTtl)) return found;
    documents._data.delete(data._rid);
    return documents._newItem();
  };
}

function hideExpired(documents: Items): void {
  const { _getQuery } = documents;
  documents._queryCache = parsed;
  documents._getQuery = (sql) => {
    const query = _getQuery.call(documents, sql);
    query._code = withoutMissingArrays(query.code);
    return {
      ...query,
      exec(rows, options) {
        const defaultTtl = documents._parent.read()?.defaultTtl;
        const visible = rows.filter((row) => !isExpired(row, defaultTtl));
        return query.exec(Rows.from(visible) as Resource[], options);
      },
    };
  };
}

/**
 * Parsed queries by their text. The package would parse a query again for each container, which
 * takes longer than running it.
 */
const parsed = new Map<string, Query>();

// In Cosmos DB a document's ttl counts only where the container has a defaultTtl. It counts in
// seconds from the document's last write, and -1 means never.
// https://learn.microsoft.com/azure/cosmos-db/time-to-live
function isExpired(document: Resource, defaultTtl: number | undefined): boolean {
  if (defaultTtl === undefined) return false;
  const ttl = document.ttl ?? defaultTtl;
  return ttl > 0 && Date.now() / 1000 >= document._ts + ttl;
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

function put(item: { read(): Resource | undefined }): Resource {
  return item.read() as Resource;
}
