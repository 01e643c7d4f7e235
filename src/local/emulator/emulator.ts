import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contents, copyDatabase, restore } from './contents.ts';
import { type Change, openJournal, readJournal } from './journal.ts';
import { createAccount } from './memory.ts';
import { type Account, type Resource, routeOf } from './package.ts';
import { seenIn } from './partition.ts';

export type Emulator = { endpoint: string; key: string; stop(): Promise<void> };

/** An emulator in this process. A test can copy a database in it without HTTP requests. */
export type EmulatorHere = Emulator & {
  /** Copies the database `from` to a new one called `to`. `changed` may alter each document. */
  copy(from: string, to: string, changed: (document: Resource) => Resource): void;
};

/** The client requires a key. The emulator checks no signature, and the key's text says so. */
export const emulatorKey = Buffer.from('local emulator, not a secret').toString('base64');

/**
 * Starts a Cosmos DB account on 127.0.0.1 over plain http in this process: npm
 * `@vercel/cosmosdb-server` with linear queries, queries limited to the partition that they name,
 * `ttl`, and a journal. With a journal, a write is in the file before it is answered, and the next
 * start on the same file restores the same documents with the same _etag. Deleting the file deletes
 * all data.
 *
 * Throws when the port is taken (before it touches the journal, which may be in use) and when the
 * journal is damaged. It differs from Azure: it has no transactional batch, stored procedures,
 * OFFSET, GROUP BY, DISTINCT or LIKE, no request charge and no 429.
 */
export async function startEmulator({
  port = 0,
  journal,
}: {
  port?: number;
  journal?: string;
} = {}): Promise<EmulatorHere> {
  const server = createServer();
  await listen(server, port);
  try {
    const { port: bound } = server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${bound}/`;
    const store = openStore(bound, journal);
    describe(store.account, endpoint);
    server.on('request', (request, response) => void answer(store.account, request, response));
    return {
      endpoint,
      key: emulatorKey,
      copy: (from, to, changed) => copyDatabase(store.account, from, to, changed),
      stop: () => stop(server, store.close),
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

async function listen(server: Server, port: number): Promise<void> {
  // Idle connections stay open. Otherwise the server might close one just as the client writes on
  // it.
  server.keepAliveTimeout = 0;
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new Error(
      `Port ${port} is taken: another emulator may be running. Stop it or choose another port.`,
      { cause },
    );
  }
}

function openStore(port: number, file: string | undefined): { account: Account; close(): void } {
  let keep: (change: Change<Resource>) => void = () => undefined;
  const account = createAccount('127.0.0.1', port, (change) => keep(change));
  if (file === undefined) return { account, close: () => undefined };

  for (const change of readJournal<Resource>(file)) restore(account, change);
  const journal = openJournal(file, contents(account));
  keep = journal.append;
  return { account, close: journal.close };
}

function describe(account: Account, endpoint: string): void {
  const settings = account.read() as Resource;
  // The package advertises an https endpoint, which a client with endpoint discovery would use.
  const here = [{ name: 'Local', databaseAccountEndpoint: endpoint }];
  settings.writableLocations = here;
  settings.readableLocations = here;
  settings.userConsistencyPolicy = { defaultConsistencyLevel: 'Strong' };
}

async function answer(
  account: Account,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body: Record<string, unknown> | undefined;
  try {
    body = await handle(account, request, response);
  } catch (error) {
    response.statusCode = 500;
    body = { code: 'InternalServerError', message: String(error) };
  }
  if (response.statusCode >= 400) body = { message: '', ...body };
  if (typeof body?._etag === 'string') response.setHeader('etag', body._etag);
  response.setHeader('content-type', 'application/json');
  response.setHeader('x-ms-activity-id', randomUUID());
  response.setHeader('x-ms-request-charge', '1');
  response.end(response.statusCode === 204 ? undefined : JSON.stringify(body));
}

async function handle(account: Account, request: IncomingMessage, response: ServerResponse) {
  const [parameters, handler] = routeOf(request) ?? [];
  if (!parameters || !handler) {
    response.statusCode = 400;
    return { code: 'BadRequest', message: `The emulator has no ${request.method} ${request.url}` };
  }
  const { dbId, collId } = parameters;
  if (dbId && collId && !account.database(dbId).collection(collId).read()) {
    response.statusCode = 404;
    return { code: 'NotFound', message: `There is no container ${dbId}/${collId}` };
  }
  // The client asks for a query plan before each query and works without one. The package would run
  // the whole query to answer.
  if (request.headers['x-ms-cosmos-is-query-plan-request']) return {};
  return handler(seenIn(account, partitionOf(request)), request, response, parameters);
}

function partitionOf(request: IncomingMessage): unknown {
  const header = request.headers['x-ms-documentdb-partitionkey'];
  const [partition] = typeof header === 'string' ? JSON.parse(header) : [];
  // The client sends [{}] where it has no partition key.
  return typeof partition === 'object' ? undefined : partition;
}

async function stop(server: Server, close: () => void): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
  close();
}
