import { CosmosClient, type Database, ErrorResponse } from '@azure/cosmos';
import { StoreFault } from '../app/store-fault.ts';

export interface CosmosSettings {
  readonly endpoint: string;
  /** Without a key, the machine's managed identity is used. */
  readonly key?: string | undefined;
  readonly database: string;
}

const REQUEST_MS = 5000;

/** Opens the database of the settings. The client sends nothing until it is used. */
export async function openDatabase({
  endpoint,
  key,
  database,
}: CosmosSettings): Promise<{ database: Database; close(): void }> {
  const local = endpoint.startsWith('http://');
  const client = new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: await managedIdentity() } : { key }),
    connectionPolicy: {
      // The emulator advertises an https address that it does not serve.
      enableEndpointDiscovery: !local,
      requestTimeout: REQUEST_MS,
      // The client would wait half a minute for a busy database. `retry` keeps nobody waiting that
      // long.
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 0,
      },
    },
  });
  return { database: client.database(database), close: () => client.dispose() };
}

/** Loaded only when needed, because it takes a tenth of a start's time. */
async function managedIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

const PAUSES_MS = [50, 150, 400];
const LONGEST_PAUSE_MS = 1000;

/**
 * The longest that one attempt may take, with the client's own repeats in it. It repeats a lost
 * read each second, and in Azure much more.
 */
const ATTEMPT_MS = { read: REQUEST_MS, write: REQUEST_MS, query: 20_000 };

/** What the database answered: the result, or that its condition did not hold. */
export type Answered<T> = {
  /**
   * An earlier attempt got no answer. So the condition may have failed because of that attempt's
   * own write.
   */
  readonly mayBeOwn: boolean;
} & ({ readonly result: T } | { readonly refused: 404 | 409 | 412 });

/**
 * Runs an operation that may be repeated without harm: a read, a create by id, or a write under
 * IfMatch. The only other write is a person's address, which the same or a newer one overwrites.
 * After a passing fault it is retried a few times, no sooner than the database asks for. Throws a
 * StoreFault when it has not succeeded.
 */
export async function retry<T>(
  kind: keyof typeof ATTEMPT_MS,
  operation: (within: { readonly abortSignal: AbortSignal }) => Promise<T>,
): Promise<Answered<T>> {
  let mayBeOwn = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return {
        mayBeOwn,
        result: await operation({ abortSignal: AbortSignal.timeout(ATTEMPT_MS[kind]) }),
      };
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 || status === 409 || status === 412) return { mayBeOwn, refused: status };
      if (status !== undefined && !isOfTheService(status)) throw error;
      const code = status ?? connectionCode(error);
      if (kind === 'write' && !isSurelyUndone(code)) mayBeOwn = true;
      const pause = Math.max(PAUSES_MS[attempt] ?? 0, askedPause(error));
      if (attempt >= PAUSES_MS.length || pause > LONGEST_PAUSE_MS || !isPassing(code))
        throw new StoreFault(code, mayBeOwn);
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof ErrorResponse && typeof error.code === 'number' ? error.code : undefined;
}

/**
 * The code of a fault without a status. The connection failed, or the answer was not Cosmos' (the
 * client fails on an empty or foreign body).
 */
function connectionCode(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'unknown');
}

/** True for a fault of the service. The others (400, 413 ...) are faults in the request. */
function isOfTheService(status: number): boolean {
  return status >= 500 || [401, 403, 408, 410, 429, 449].includes(status);
}

/**
 * Do not retry 401/403 (the answer would be the same) or timeouts (the caller has waited long
 * enough).
 */
function isPassing(code: number | string): boolean {
  return ![401, 403, 'TimeoutError', 'AbortError'].includes(code);
}

/**
 * True when nothing was carried out: the database was too busy to begin, or was never reached. A
 * 408, a 503 or a reset does not tell.
 */
function isSurelyUndone(code: number | string): boolean {
  return [
    401,
    403,
    429,
    449,
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ].includes(code);
}

/** The pause that the database asks for, in milliseconds (x-ms-retry-after-ms). */
function askedPause(error: unknown): number {
  return (error instanceof ErrorResponse && error.retryAfterInMs) || 0;
}
