import { CosmosClient, type Database } from '@azure/cosmos';

export interface CosmosSettings {
  readonly endpoint: string;
  /** Without a key, the machine's managed identity is used. */
  readonly key?: string | undefined;
  readonly database: string;
}

export const REQUEST_MS = 5000;

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
