import { expireDocuments, hideExpired } from './expiry.ts';
import { type Keep, keepWrites } from './kept-writes.ts';
import {
  type Account,
  type Collection,
  type Database,
  PackageAccount,
  PackageCollection,
  PackageDatabase,
  type Resource,
} from './package.ts';

/** An empty account. Each successful write is passed to `keep` before it returns to its handler. */
export function createAccount(host: string, port: number, keep: Keep): Account {
  const account = new PackageAccount(host, port);
  keepWrites(account.databases, [], keep);
  account.databases._newItem = (data) => createDatabase(data, keep);
  return account;
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
