import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A number answers with that status without asking the database; a reset comes before it is asked, or after it has done it. */
export type ProxyFault = number | 'reset-before' | 'reset-after';

export interface FaultyProxy {
  readonly endpoint: string;
  /** Each is used once, by the first request of that method that carries or names a document. */
  failNext(method: 'GET' | 'POST' | 'PUT' | 'DELETE', ...faults: ProxyFault[]): void;
  /** The documents' requests that have come, by method. */
  count(method: string): number;
  stop(): Promise<void>;
}

/** In front of a Cosmos emulator: the ways that the network and the service fail a client. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const faults: { method: string; fault: ProxyFault }[] = [];
  const counts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const { method = 'GET', url = '/', headers } = incoming;
    const isDocument = url.includes('/docs') && headers['x-ms-documentdb-isquery'] === undefined;
    if (isDocument) counts.set(method, (counts.get(method) ?? 0) + 1);
    const at = isDocument ? faults.findIndex((fault) => fault.method === method) : -1;
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault === 'reset-before') return void outgoing.destroy();
    if (typeof fault === 'number') return reply(outgoing, { status: fault, headers: {}, body: Buffer.from('{"code":"x"}') });
    const answer = await forward(method, url, headers, body);
    if (fault === 'reset-after') return void outgoing.destroy();
    reply(outgoing, answer);
  }

  function forward(method: string, url: string, headers: IncomingMessage['headers'], body: Buffer) {
    return new Promise<ProxiedAnswer>((resolve, reject) => {
      const passed = request(
        new URL(url, target),
        { method, headers: { ...headers, host: new URL(target).host }, agent: false },
        (response) => {
          buffer(response).then(
            (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
            reject,
          );
        },
      );
      passed.on('error', reject);
      passed.end(body);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    failNext: (method, ...next) => void faults.push(...next.map((fault) => ({ method, fault }))),
    count: (method) => counts.get(method) ?? 0,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface ProxiedAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function reply(outgoing: ServerResponse, { status, headers, body }: ProxiedAnswer): void {
  // restify changes what writeHead returns for the whole process, so it is not chained.
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}
