import type { Server as HttpNodeServer, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Response, Server } from 'restify';
import type { Log } from '../app/ports/process-log.ts';
import { withinBudget } from '../app/within-budget.ts';
import type { Entrance, RequestHandler } from '../chat/activity.ts';
import { createRequestLog, type RequestLog } from '../chat/request-log.ts';
import { BODY_MS, readBody } from './body.ts';
import { fileHeaders, pageOf } from './file-page.ts';
import { createServer } from './restify.ts';

/** How long requests may take to end when the bot is told to stop, in milliseconds. */
const LONGEST_ANSWER_MS = 4000;

export interface HttpServer {
  readonly port: number;
  /** Accepts nothing new. Resolves when the requests under way have been answered. */
  stop(): Promise<void>;
}

/** The text files that people asked for, by the addresses that they were given. */
export interface Files {
  isThere(token: string, log: RequestLog): Promise<boolean>;
  /** Returns the file once. `later` when the database failed. */
  fetch(
    token: string,
    log: RequestLog,
  ): Promise<{ readonly name: string; readonly content: string } | 'later' | undefined>;
}

/**
 * How long an idle connection is kept. A front end of Azure reuses one for up to two minutes, and
 * its request must not meet a closing connection.
 */
const KEEP_ALIVE_MS = 125_000;
/** More than any front end opens to one replica. */
const MOST_CONNECTIONS = 1000;

/** What /readyz says. With a fault the bot cannot do its work. */
export type Ready = () => Promise<{ readonly faults: readonly string[] }>;

/** The log's words for what restify itself refuses, by its status. */
const refusals: Readonly<Record<number, string>> = {
  400: 'bad-request',
  404: 'no-such-path',
  405: 'wrong-method',
};

/**
 * Listens for Teams on /api/messages, and resolves when it does. Rejects with the system's error
 * when the port is taken.
 */
export async function listen(
  entrance: Entrance,
  handle: RequestHandler,
  ready: Ready,
  files: Files,
  log: Log,
  at: {
    readonly host: string;
    readonly port: number;
    readonly bodyMs?: number;
    readonly mostConnections?: number;
  },
): Promise<HttpServer> {
  const server = createServer('rutinbot');
  limit(server.server, at.mostConnections ?? MOST_CONNECTIONS, log);
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  server.pre((request, response, next) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (!isStopping || request.method === 'GET') return next();
    // Teams sends the request again, to a replica that is not stopping.
    response.setHeader('Connection', 'close');
    response.send(503);
    return next(false);
  });
  refuseBriefly(server, log);
  serveMessages(server, entrance, handle, log, at.bodyMs);
  serveFiles(server, files, log);
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request, response) => {
    const readiness = await ready();
    response.send(readiness.faults.length === 0 ? 200 : 503, readiness);
  });
  await new Promise<void>((resolve, reject) => {
    // restify emits the error on its own emitter, where it would end the process without a
    // listener.
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await untilAnswered(underWay);
      server.server.closeAllConnections();
      await closed;
    },
  };
}

/** Refuses what restify or Node refuses in few words, and with one line in the log. */
function refuseBriefly(server: Server, log: Log): void {
  // restify's own words name the path that does not exist.
  server.on('restifyError', (_request, _response, error, done) => {
    error.toJSON = () => ({ code: error.name });
    error.toString = () => error.name;
    const refused = refusals[error.statusCode];
    if (refused) createRequestLog(log).refused(refused);
    else createRequestLog(log).failed(error);
    done();
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    createRequestLog(log).refused('no-http');
    refuseSocket(socket, '400 Bad Request');
  });
  // A client that asks for another protocol would otherwise keep the connection for ever.
  server.on('upgrade', (_request: unknown, socket: Socket) => {
    createRequestLog(log).refused('no-http');
    refuseSocket(socket, '426 Upgrade Required');
  });
}

/** Receives the activities of Teams. */
function serveMessages(
  server: Server,
  entrance: Entrance,
  handle: RequestHandler,
  log: Log,
  bodyMs: number | undefined,
): void {
  // The handler returns nothing, because restify writes what it returns to its own log.
  server.post('/api/messages', async (request, response) => {
    const requestLog = createRequestLog(log);
    const body = await readBody(request, bodyMs);
    if ('code' in body) {
      requestLog.refused(body.code);
      // The rest of the body is not waited for.
      if (body.status === 408) {
        response.setHeader('Connection', 'close');
        response.once('finish', () => request.socket.destroySoon());
      }
      response.send(body.status);
      return;
    }
    const answer = await entrance.receive(
      body.value,
      request.headers.authorization ?? '',
      handle,
      requestLog,
    );
    if (answer.body === undefined) response.send(answer.status);
    else response.send(answer.status, answer.body);
  });
}

/** Serves files that people asked for, each with a page that has the button for it. */
function serveFiles(server: Server, files: Files, log: Log): void {
  // A GET uses nothing up and logs no view, because virus scanners open every address that they
  // see.
  server.get('/skriv-ut/:token', async (request, response) => {
    const requestLog = createRequestLog(log);
    const isThere = await files.isThere(String(request.params.token), requestLog);
    if (!isThere) requestLog.refused('no-such-file');
    sendPage(response, isThere ? 'there' : 'gone');
  });
  server.post('/skriv-ut/:token', async (request, response) => {
    const requestLog = createRequestLog(log);
    const file = await files.fetch(String(request.params.token), requestLog);
    if (file === undefined) requestLog.refused('no-such-file');
    if (file === undefined || file === 'later') return sendPage(response, file ?? 'gone');
    const type = file.name.endsWith('.csv') ? 'text/csv' : 'text/plain';
    response.sendRaw(200, file.content, {
      ...fileHeaders,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Type': `${type}; charset=utf-8`,
    });
  });
}

function sendPage(response: Response, what: Parameters<typeof pageOf>[0]): void {
  const { status, html, headers } = pageOf(what);
  response.sendRaw(status, html, headers);
}

/** Limits the connections, so that no client takes all of them or keeps one for ever. */
function limit(server: HttpNodeServer, mostConnections: number, log: Log): void {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = BODY_MS;
  server.maxConnections = mostConnections;
  server.on('drop', () => createRequestLog(log).refused('too-many-connections'));
}

/**
 * Answers and destroys the socket. A client that does not close its side would otherwise keep it
 * open, and with it a stopping bot.
 */
function refuseSocket(socket: Socket, status: string): void {
  socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
  socket.destroySoon();
}

/** Resolves when these responses are sent, or their time is up. */
async function untilAnswered(underWay: ReadonlySet<ServerResponse>): Promise<void> {
  const answers = [...underWay].map(
    (response) => new Promise<void>((resolve) => response.once('close', () => resolve())),
  );
  await withinBudget<unknown>(Promise.all(answers), LONGEST_ANSWER_MS, () => undefined);
}
