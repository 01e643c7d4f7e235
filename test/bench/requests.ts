import { channel } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Counts every HTTP request that this process makes to a port from now on, by kind. */
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
  if (request.getHeader('content-type') === 'application/query+json')
    return request.getHeader('x-ms-documentdb-isquery') ? 'query' : 'query plan';
  const [, container = '', below = ''] = /\/colls\/([^/]+)\/?([^/]*)/.exec(request.path) ?? [];
  return `${request.method} ${container}${below === 'docs' ? '' : ` ${below}`}`.trim();
}
