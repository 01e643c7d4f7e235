import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import restify, { type Server } from 'restify';
import type { TeamsAdapter } from './connection.ts';

/** The largest activity that is read; Teams itself sends less than 100 KB (TEAMS 1.4). */
const LARGEST_BODY = 256 * 1024;

export interface HttpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** A text file by the address that was given for it. */
export type Files = (token: string) => Promise<{ readonly name: string; readonly content: string } | undefined>;

/** Health for whoever watches: alive at all, and able to do its work. */
export interface Health {
  ready(): Promise<readonly string[]>;
}

/** Listens for Teams on /api/messages; resolves when it does. Rejects with the system's error when the port is taken. */
export async function listen(
  adapter: TeamsAdapter,
  turn: (context: TurnContext) => Promise<void>,
  health: Health,
  files: Files,
  at: { host: string; port: number },
): Promise<HttpServer> {
  const server: Server = restify.createServer({ name: 'rutinbot' });
  // JSON and nothing else: the whole body parser would write the parts of a form to files, before anybody is known.
  server.pre((request, response, next) => {
    if (request.method !== 'POST' || /^application\/json\b/i.test(request.headers['content-type'] ?? '')) return next();
    response.send(415);
    return next(false);
  });
  server.use(restify.plugins.bodyReader({ maxBodySize: LARGEST_BODY }));
  server.use(restify.plugins.jsonBodyParser({ mapParams: false }));
  // Its own words quote the body that it could not read.
  server.on('restifyError', (_request, _response, error, done) => {
    error.toJSON = () => ({ code: error.name });
    error.toString = () => error.name;
    done();
  });
  // Nothing is returned: restify writes what a handler returns to its own log.
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, turn);
  });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/skriv-ut/:token', async (request, response) => {
    const file = await files(String(request.params.token));
    if (!file) {
      response.send(404);
      return;
    }
    response.header('Content-Disposition', `attachment; filename="${file.name}"`);
    response.header('Cache-Control', 'no-store');
    const type = file.name.endsWith('.csv') ? 'text/csv' : 'text/plain';
    response.sendRaw(200, file.content, { 'Content-Type': `${type}; charset=utf-8` });
  });
  server.get('/readyz', async (_request, response) => {
    const faults = await health.ready();
    response.send(faults.length === 0 ? 200 : 503, { faults });
  });
  await new Promise<void>((resolve, reject) => {
    // restify hands the error on to its own emitter, where nobody listening would end the process.
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}
