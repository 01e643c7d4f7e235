import { channel } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Counts every HTTP request that this process makes to a port from now on, by what it is. */
export function countRequests(port: string): () => Record<string, number> {
  let counted: Record<string, number> = {};
  channel('http.client.request.start').subscribe((message) => {
    const { request } = message as { request: ClientRequest };
    if (!String(request.getHeader('host')).endsWith(`:${port}`)) return;
    const kind = kindOf(request);
    counted[kind] = (counted[kind] ?? 0) + 1;
  });
  return () => {
    const soFar = counted;
    counted = {};
    return soFar;
  };
}

function kindOf(request: ClientRequest): string {
  if (request.getHeader('x-ms-cosmos-is-query-plan-request')) return 'query plan';
  if (request.getHeader('x-ms-documentdb-isquery') ?? request.getHeader('x-ms-documentdb-query-enablecrosspartition'))
    return 'query';
  const [, container = '', below = ''] = /\/colls\/([^/]+)\/?([^/]*)/.exec(request.path) ?? [];
  return `${request.method} ${container}${below === 'docs' ? '' : ` ${below}`}`.trim();
}
