import type { Account, Items, Resource } from './package.ts';

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
