import type { Container, OperationResponse } from '@azure/cosmos';
import { StoreFault } from '../app/store-fault.ts';
import { retry } from './attempts.ts';

/** The client takes no more in one request. */
const ASKED_AT_ONCE = 100;

/**
 * Reads the documents of these ids, as far as they exist, in no order. A hundred of them cost one
 * request to each physical partition that has some, and a municipality's database has one. A query
 * costs a plan besides, and more request units.
 */
export async function readMany<T extends object>(
  container: Container,
  ids: readonly string[],
): Promise<T[]> {
  const found: T[] = [];
  let left = [...new Set(ids)];
  while (left.length > 0) {
    const some = left.slice(0, ASKED_AT_ONCE);
    const { documents, unread } = await readSome<T>(container, some);
    // The database leaves out what does not fit into one answer. Of a hundred one always does.
    if (unread.length === some.length) throw new StoreFault(TOO_LARGE, false);
    found.push(...documents);
    left = [...unread, ...left.slice(ASKED_AT_ONCE)];
  }
  return found;
}

const TOO_LARGE = 413;

async function readSome<T extends object>(
  container: Container,
  ids: readonly string[],
): Promise<{ documents: T[]; unread: string[] }> {
  const answer = await retry('read', (within) => askAtOnce(container, ids, within));
  if (!('result' in answer)) throw new StoreFault(answer.refused, false);
  const documents: T[] = [];
  const unread: string[] = [];
  for (const [at, { statusCode, resourceBody }] of answer.result.entries()) {
    if (statusCode === TOO_LARGE) unread.push(ids[at] as string);
    else if (statusCode !== 404) documents.push(resourceBody as unknown as T);
  }
  return { documents, unread };
}

/**
 * Fails as a whole when one read failed, so that `retry` asks for all of them again. The client's
 * own error says neither which status it got nor that the time was up.
 */
async function askAtOnce(
  container: Container,
  ids: readonly string[],
  within: { readonly abortSignal: AbortSignal },
): Promise<OperationResponse[]> {
  // The newer `executeBulkOperations` waits a second for more operations before it sends any.
  const asked = container.items.bulk(
    ids.map((id) => ({ operationType: 'Read', id, partitionKey: id })),
    {},
    within,
  );
  const answers = await asked.catch((error: unknown) => {
    throw within.abortSignal.aborted ? within.abortSignal.reason : error;
  });
  const failed = answers.find(({ statusCode }) => ![200, 404, TOO_LARGE].includes(statusCode));
  if (failed) throw Object.assign(new Error(), { code: String(failed.statusCode) });
  return answers;
}
