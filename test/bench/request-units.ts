import type { Asked } from '../support/recorded-requests.ts';

/** Where Microsoft publishes each figure that this file and `prices.ts` use. */
export const sources = {
  units: 'https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption',
  consistency: 'https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes',
  query: 'https://learn.microsoft.com/training/modules/monitor-and-scale-cosmos-db/',
  bill: 'https://learn.microsoft.com/azure/cosmos-db/understand-your-bill',
  autoscale: 'https://learn.microsoft.com/azure/cosmos-db/autoscale-faq',
  limits: 'https://learn.microsoft.com/azure/cosmos-db/concepts-limits',
} as const;

/** Request units of a document by its size in KB: to read it by its id, and to write it (units). */
const BY_SIZE = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
] as const;

/** Strong consistency doubles each read and each query (consistency). */
const STRONG = 2;
/** One term in or out of the index (units). */
const PER_TERM = 0.2;
/** A patch of some four fields costs so much more than a replace (units). */
const PATCH = 4 * 0.4;
/** A query that returns one document of 1 KB costs some 3 units (query), its reading included. */
const QUERY_ITSELF = 2;
/**
 * The terms that a document has in the index, and that a write changes: a case's index has a value
 * for each person and unit in it, and most writes move little but `wakeAt`. They are estimates.
 */
const TERMS: Readonly<Record<string, { readonly all: number; readonly changed: number }>> = {
  cases: { all: 40, changed: 8 },
  accessLog: { all: 6, changed: 0 },
};

/**
 * Estimates what Azure Cosmos DB charges for a request, in request units. The emulator charges
 * nothing, so this is arithmetic on Microsoft's figures: no one has measured it on Azure. Requests
 * about a container, and the plan of a query, read no document and are not charged.
 */
export function unitsOf({ kind, sent, received }: Asked): number {
  const [, verb = '', container = ''] = /^(.*) (\S+)$/.exec(kind) ?? [];
  const terms = TERMS[container] ?? { all: 0, changed: 0 };
  switch (verb) {
    case 'read':
    case 'read many':
      return readUnits(received) * STRONG;
    case 'query':
      return (QUERY_ITSELF + readUnits(received)) * STRONG;
    case 'create':
      return writeUnits(sent) + PER_TERM * terms.all;
    case 'patch':
      // It sends little, but the whole document is written, and the answer has it.
      return PATCH + replaceUnits(Math.max(sent, received), terms.changed);
    case 'replace':
    case 'upsert':
      return replaceUnits(sent, terms.changed);
    case 'delete':
      return writeUnits(1024) + PER_TERM * terms.all;
    default:
      return 0;
  }
}

/** The old document and its changed terms go out, the new ones come in. */
function replaceUnits(bytes: number, changedTerms: number): number {
  return 2 * (writeUnits(bytes) + PER_TERM * changedTerms);
}

export function readUnits(bytes: number): number {
  return bySize(bytes, 1);
}

export function writeUnits(bytes: number): number {
  return bySize(bytes, 2);
}

/** Lies between two sizes of the table as its size does. */
function bySize(bytes: number, column: 1 | 2): number {
  const kb = bytes / 1024;
  const above = BY_SIZE.findIndex(([size]) => size >= kb);
  if (above === 0) return BY_SIZE[0][column];
  const high = BY_SIZE[above] ?? BY_SIZE[BY_SIZE.length - 1];
  const low = BY_SIZE[(above === -1 ? BY_SIZE.length : above) - 1];
  if (!high || !low) return Number.NaN;
  if (above === -1) return (high[column] * kb) / high[0];
  return low[column] + ((high[column] - low[column]) * (kb - low[0])) / (high[0] - low[0]);
}
