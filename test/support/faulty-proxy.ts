import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { endsWithFile } from '../runner/ending.ts';

/**
 * A fault of one request. A number answers with that status and does not ask the database.
 * 'reset-before' closes the connection before the database is asked, and 'reset-after' after it has
 * done the work. 'lost' does the work and never answers, and 'never' does neither. `slowMs` does
 * the work and answers after so many milliseconds. `fits` says how many of the documents that are
 * read at once fit into the answer.
 */
export type ProxyFault =
  | number
  | { readonly busyMs: number }
  | 'reset-before'
  | 'reset-after'
  | 'never'
  | 'lost'
  | { readonly slowMs: number }
  | { readonly fits: number };

/** An UPSERT is a POST that overwrites an existing document, and MANY reads many by their ids. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'QUERY' | 'UPSERT' | 'MANY';

/** The requests for documents that a fault is aimed at. A field that is left out matches all. */
export interface Aim {
  readonly method?: Method;
  readonly container?: 'cases' | 'people' | 'dialogs' | 'accessLog';
  /** The beginning of the document's id. A request that names no document in its URL has none. */
  readonly id?: string;
}

export interface FaultyProxy {
  readonly endpoint: string;
  /** Fails the next requests of that method. Each fault is used once. */
  failNext(method: Method, ...faults: ProxyFault[]): void;
  /**
   * Fails matching requests until the returned function is called, which also ends those that hang.
   * With `passing`, so many requests go through first.
   */
  fail(aim: Aim, fault: ProxyFault, passing?: number): () => void;
  /** Fails this share of all requests for documents until the returned function is called. */
  failRandomly(random: () => number, share: number, faults: readonly ProxyFault[]): () => void;
  /** Answers requests for a container itself with this status from now on. */
  refuseContainers(status: number): void;
  /** Returns the number of requests for documents so far. */
  count(aim?: Aim): number;
  stop(): Promise<void>;
}

type Rule = (asked: Asked) => ProxyFault | undefined;

/**
 * Starts a proxy in front of a Cosmos emulator. It fails requests as the network and the service
 * do.
 */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const rules = new Set<Rule>();
  const come: Asked[] = [];
  const hanging = new Set<ServerResponse>();
  let refusing: number | undefined;
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    if (refusing !== undefined && /\/colls\/\w+$/.test(incoming.url ?? ''))
      return reply(outgoing, { status: refusing, headers: {}, body: Buffer.from('{"code":"x"}') });
    const fault = faultFor(askedBy(incoming));
    if (fault === 'reset-before') return void outgoing.destroy();
    if (fault === 'never') return void hanging.add(outgoing);
    if (typeof fault === 'number')
      return reply(outgoing, { status: fault, headers: {}, body: Buffer.from('{"code":"x"}') });
    if (typeof fault === 'object' && 'busyMs' in fault) return reply(outgoing, busy(fault.busyMs));
    if (typeof fault === 'object' && 'slowMs' in fault)
      await new Promise((resume) => setTimeout(resume, fault.slowMs));
    const answer = await forward(target, incoming, body);
    if (typeof fault === 'object' && 'fits' in fault)
      return reply(outgoing, cut(answer, fault.fits));
    if (fault === 'reset-after') return void outgoing.destroy();
    if (fault === 'lost') return void hanging.add(outgoing);
    reply(outgoing, answer);
  }

  function faultFor(asked: Asked | undefined): ProxyFault | undefined {
    if (!asked) return undefined;
    come.push(asked);
    for (const rule of rules) {
      const fault = rule(asked);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  function add(rule: Rule): () => void {
    rules.add(rule);
    return () => {
      rules.delete(rule);
      for (const held of hanging) held.destroy();
      hanging.clear();
    };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return endsWithFile({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    failNext(method, ...faults) {
      const left = [...faults];
      add((asked) => (isAimedAt(asked, { method }) ? left.shift() : undefined));
    },
    fail(aim, fault, passing = 0) {
      let toPass = passing;
      return add((asked) => {
        if (!isAimedAt(asked, aim)) return undefined;
        if (toPass === 0) return fault;
        toPass -= 1;
        return undefined;
      });
    },
    failRandomly: (random, share, faults) =>
      add(() => (random() < share ? faults[Math.floor(random() * faults.length)] : undefined)),
    refuseContainers(status) {
      refusing = status;
    },
    count: (aim = {}) => come.filter((asked) => isAimedAt(asked, aim)).length,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  });
}

interface Asked {
  readonly method: string;
  readonly container: string;
  readonly id: string;
}

/** Returns the target of a request for documents, or undefined for other requests. */
function askedBy({ method = 'GET', url = '/', headers }: IncomingMessage): Asked | undefined {
  const [, container, named = ''] = /\/colls\/(\w+)\/docs\b\/?([^/?]*)/.exec(url) ?? [];
  if (container === undefined) return undefined;
  const id = decodeURIComponent(named);
  if (headers['x-ms-documentdb-isquery'] !== undefined) return { container, id, method: 'QUERY' };
  if (headers['x-ms-cosmos-is-batch-request'] !== undefined)
    return { container, id, method: 'MANY' };
  return {
    container,
    id,
    method: headers['x-ms-documentdb-is-upsert'] === undefined ? method : 'UPSERT',
  };
}

function isAimedAt(asked: Asked, { method, container, id = '' }: Aim): boolean {
  const isMeant =
    method === undefined ||
    method === asked.method ||
    (method === 'POST' && asked.method === 'UPSERT');
  return isMeant && (container ?? asked.container) === asked.container && asked.id.startsWith(id);
}

interface ProxiedAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function busy(afterMs: number): ProxiedAnswer {
  return {
    status: 429,
    headers: { 'x-ms-retry-after-ms': String(afterMs) },
    body: Buffer.from('{"code":"x"}'),
  };
}

/** The answer to a read of many in which only the first ones fit. */
function cut(answer: ProxiedAnswer, fits: number): ProxiedAnswer {
  const all = JSON.parse(answer.body.toString()) as object[];
  const some = all.map((one, at) => (at < fits ? one : { statusCode: 413, requestCharge: 0 }));
  const { 'content-length': _, ...headers } = answer.headers;
  return { ...answer, headers, body: Buffer.from(JSON.stringify(some)) };
}

function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<ProxiedAnswer> {
  return new Promise((resolve, reject) => {
    const to = {
      method,
      headers: { ...headers, host: new URL(target).host },
      agent: false as const,
    };
    const passed = request(new URL(url ?? '/', target), to, (response) => {
      buffer(response).then(
        (answer) =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
        reject,
      );
    });
    passed.on('error', reject);
    passed.end(body);
  });
}

function reply(outgoing: ServerResponse, { status, headers, body }: ProxiedAnswer): void {
  // restify replaces writeHead for the whole process with one of another return value, so this call
  // is not chained.
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}
