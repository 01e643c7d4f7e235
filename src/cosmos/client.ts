import { CosmosClient, type Database, ErrorResponse } from '@azure/cosmos';
import { StoreFault } from '../app/store-fault.ts';

export interface CosmosSettings {
  readonly endpoint: string;
  /** Left out: the machine's managed identity. */
  readonly key?: string | undefined;
  readonly database: string;
}

const REQUEST_MS = 5000;

/** The database of the settings. The client asks for nothing until it is used. */
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
      // It would wait half a minute for a busy database; `repeated` does not keep anybody waiting so long.
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 0,
      },
    },
  });
  return { database: client.database(database), close: () => client.dispose() };
}

/** Loaded where it is needed: it is a tenth of the time that a start takes. */
async function managedIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

const PAUSES_MS = [50, 150, 400];
const LONGEST_PAUSE_MS = 1000;

/** Longest that one attempt may take, whatever the client itself repeats in it: a lost read each second, and in Azure much more. */
const ATTEMPT_MS = { read: REQUEST_MS, write: REQUEST_MS, query: 20_000 };

/** What the database answered: what was asked for, or that its condition did not hold. */
export type Answered<T> = {
  /** An attempt before this one got no answer: what the condition fell on may be its own work. */
  readonly mayBeOwn: boolean;
} & ({ readonly result: T } | { readonly refused: 404 | 409 | 412 });

/**
 * Runs an operation that may be repeated without harm: a read, a create by id, or a write under IfMatch. There are no others; the
 * address of a person is written over, by the same or a newer one. After a passing fault it is tried again, a few times and as long
 * after as the database asks for. Throws a StoreFault when it has not gone through.
 */
export async function repeated<T>(
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

/** Without a status: the connection failed, or what came was no answer of Cosmos (the client trips over an empty or foreign body). */
function connectionCode(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'unknown');
}

/** The rest (400, 413 ...) is a fault in what was asked. */
function isOfTheService(status: number): boolean {
  return status >= 500 || [401, 403, 408, 410, 429, 449].includes(status);
}

/** Asked again, who has no right to it would only be refused again, and who was not answered in time waits long enough already. */
function isPassing(code: number | string): boolean {
  return ![401, 403, 'TimeoutError', 'AbortError'].includes(code);
}

/** Nothing was carried out: the database was too busy to begin, or was never reached. 408, 503 or a reset say nothing of it. */
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

/** In milliseconds (x-ms-retry-after-ms). */
function askedPause(error: unknown): number {
  return (error instanceof ErrorResponse && error.retryAfterInMs) || 0;
}
