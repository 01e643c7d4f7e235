import type { Items, Query, Resource } from './package.ts';
import { Rows, withoutMissingArrays } from './query.ts';

export function expireDocuments(documents: Items): void {
  const { _item } = documents;
  documents._item = (keyPath, value, partition) => {
    const found = _item.call(documents, keyPath, value, partition);
    const data = found.read();
    if (!data || !isExpired(data, documents._parent.read()?.defaultTtl)) return found;
    documents._data.delete(data._rid);
    return documents._newItem();
  };
}

export function hideExpired(documents: Items): void {
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
export function isExpired(document: Resource, defaultTtl: number | undefined): boolean {
  if (defaultTtl === undefined) return false;
  const ttl = document.ttl ?? defaultTtl;
  return ttl > 0 && Date.now() / 1000 >= document._ts + ttl;
}
