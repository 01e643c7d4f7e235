import { channel } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** One HTTP request that this process made, to the database or to Teams. */
export interface Asked {
  /** What was asked of what, such as `read cases`, `query plan cases` or `POST Teams`. */
  readonly kind: string;
  readonly path: string;
  /** When it began, in milliseconds of `performance.now()`. */
  readonly from: number;
  /** When its answer began. Undefined while there is none. */
  readonly to?: number;
  readonly status?: number;
  /** The bytes of the two bodies. */
  readonly sent: number;
  readonly received: number;
}

/** The ports of the two services, by which a request is told from any other of the process. */
export interface Ports {
  readonly database: string;
  readonly teams: string;
}

export interface Recorder {
  /** Returns what was asked since the last call, in the order in which it began. */
  take(): Asked[];
  stop(): void;
}

const VERBS: Readonly<Record<string, string>> = {
  GET: 'read',
  POST: 'create',
  PUT: 'replace',
  PATCH: 'patch',
  DELETE: 'delete',
};

/**
 * Records every request of this process to the two services. It listens at Node's own HTTP client,
 * so it sees what goes over the wire, whichever package sends it.
 */
export function recordRequests(ports: Ports): Recorder {
  let asked: Writable[] = [];
  const underWay = new WeakMap<ClientRequest, Writable>();
  const began = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    const port = /:(\d+)$/.exec(String(request.getHeader('host')))?.[1];
    if (port === undefined || ![ports.database, ports.teams].includes(port)) return;
    const kind = port === ports.teams ? `${request.method} Teams` : kindOf(request);
    const one = {
      kind,
      path: request.path,
      from: performance.now(),
      sent: Number(request.getHeader('content-length') ?? 0),
      received: 0,
    };
    asked.push(one);
    underWay.set(request, one);
  };
  const answered = (message: unknown) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    const one = underWay.get(request);
    if (!one) return;
    one.to = performance.now();
    one.status = response.statusCode ?? 0;
    one.received = Number(response.headers['content-length'] ?? 0);
  };
  channel('http.client.request.start').subscribe(began);
  channel('http.client.response.finish').subscribe(answered);
  return {
    take() {
      const soFar = asked;
      asked = [];
      return soFar;
    },
    stop() {
      channel('http.client.request.start').unsubscribe(began);
      channel('http.client.response.finish').unsubscribe(answered);
    },
  };
}

type Writable = { -readonly [Key in keyof Asked]: Asked[Key] };

/** How often each kind was asked. */
export function countKinds(asked: readonly Asked[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of asked) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function kindOf(request: ClientRequest): string {
  const [, container = '', below = ''] = /\/colls\/([^/]+)\/?([^/]*)/.exec(request.path) ?? [];
  return `${verbOf(request, below)} ${container}`.trim();
}

function verbOf(request: ClientRequest, below: string): string {
  if (request.getHeader('x-ms-cosmos-is-query-plan-request')) return 'query plan';
  if (request.getHeader('x-ms-documentdb-isquery')) return 'query';
  if (request.getHeader('x-ms-documentdb-is-upsert')) return 'upsert';
  if (request.getHeader('x-ms-cosmos-is-batch-request')) return 'read many';
  if (below !== 'docs') return `${request.method} ${below}`.trim();
  return VERBS[request.method] ?? request.method;
}
