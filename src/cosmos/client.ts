import { CosmosClient, type Database, ErrorResponse } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

export interface CosmosSettings {
  readonly endpoint: string;
  /** Left out: the machine's managed identity. */
  readonly key?: string | undefined;
  readonly database: string;
}

/** The database of the settings. The client asks for nothing until it is used. */
export function openDatabase({ endpoint, key, database }: CosmosSettings): { database: Database; close(): void } {
  const local = endpoint.startsWith('http://');
  const client = new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: new DefaultAzureCredential() } : { key }),
    // The emulator advertises an https address that it does not serve.
    connectionPolicy: { enableEndpointDiscovery: !local, requestTimeout: 5000 },
  });
  return { database: client.database(database), close: () => client.dispose() };
}

const PAUSES_MS = [50, 150, 400];

/**
 * Runs an operation that may be repeated: a read, a create by id, or a write under IfMatch. The client itself repeats 429, but not
 * 449, 503, 408 or a lost connection; after those it is not known whether a write was done, and the condition answers that.
 */
export async function repeated<T>(operation: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await operation();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
  return operation();
}

/** The HTTP status of a refused operation. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ErrorResponse && typeof error.code === 'number' ? error.code : undefined;
}

function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return (
    code === 449 ||
    code === 503 ||
    code === 408 ||
    code === 'ECONNRESET' ||
    code === 'ECONNREFUSED' ||
    code === 'REQUEST_SEND_ERROR' ||
    code === 'EPIPE'
  );
}
