import type { IncomingMessage, ServerResponse } from 'node:http';
import collectionModule from '@vercel/cosmosdb-server/lib/account/collection.js';
import databaseModule from '@vercel/cosmosdb-server/lib/account/database.js';
import accountModule from '@vercel/cosmosdb-server/lib/account/index.js';
import routesModule from '@vercel/cosmosdb-server/lib/routes.js';

/** Any stored thing: a database, a container or a document. */
export type Resource = {
  id: string;
  _rid: string;
  _self: string;
  _etag: string;
  _ts: number;
  ttl?: number;
  defaultTtl?: number;
  [name: string]: unknown;
};

export type Item = { read(): Resource | undefined };
export type Query = {
  _code: string;
  code: string;
  exec(rows: Resource[], options: unknown): unknown;
};

/** `Items` of the package, as far as this code uses it (its lib/account/items.js, 1.0.1). */
export type Items<T extends Item = Item> = {
  _parent: Item;
  _data: Map<string, T>;
  _ridCount: number;
  _queryCache: { get(sql: string): Query | undefined; set(sql: string, query: Query): unknown };
  create(data: Resource): Resource;
  replace(data: Resource, original: Resource): Resource;
  delete(id: string, partition: unknown): void;
  _item(keyPath: string, value: string, partition: unknown): T;
  _newItem(data?: Resource): T;
  _rid(count: number): string;
  _self(rid: string): string;
  _set(data: Resource): Resource;
  _getQuery(sql: string): Query;
  _getPartition(data: Resource): unknown;
};

export type Collection = Item & { documents: Items };
export type Database = Item & {
  collections: Items<Collection>;
  collection(id: string): Collection;
};
export type Account = Item & { databases: Items<Database>; database(id: string): Database };

type Handler = (
  account: Account,
  request: IncomingMessage,
  response: ServerResponse,
  parameters: Record<string, string>,
) => Promise<Record<string, unknown> | undefined>;
type Route = [parameters: Record<string, string>, handler: Handler];

export const PackageAccount = accountModule as unknown as new (
  host: string,
  port: number,
) => Account;
export const PackageDatabase = databaseModule as unknown as new (data?: Resource) => Database;
export const PackageCollection = collectionModule as unknown as new (data?: Resource) => Collection;
export const routeOf = routesModule as unknown as (request: IncomingMessage) => Route | undefined;
