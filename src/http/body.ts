import type { IncomingMessage } from 'node:http';
import { withinBudget } from '../app/within-budget.ts';

/**
 * The largest activity that is read, in bytes. Teams itself sends less than 100 KB (docs/teams.md).
 */
const LARGEST_BODY = 256 * 1024;

/** What a request says, or why it is not read: the status of the answer, and a word for the log. */
export type Body =
  | { readonly value: unknown }
  | { readonly status: 400 | 408 | 413 | 415; readonly code: string };

/**
 * How long a request may take to arrive, in milliseconds. Teams itself gives up after that time
 * (docs/teams.md).
 */
export const BODY_MS = 15_000;

/**
 * Reads the JSON of a request. Nothing else is accepted, and nothing compressed, because a small
 * body may unpack to a large one. A body that is too large is discarded as it arrives. One that
 * does not arrive in time is not waited for.
 */
export async function readBody(request: IncomingMessage, withinMs = BODY_MS): Promise<Body> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type)) return { status: 415, code: 'not-json' };
  if (encoding !== 'identity') return { status: 415, code: 'packed' };
  try {
    const text = await withinBudget<string | undefined | typeof late>(
      textOf(request),
      withinMs,
      () => late,
    );
    if (text === late) return { status: 408, code: 'too-slow' };
    return text === undefined ? { status: 413, code: 'too-large' } : { value: JSON.parse(text) };
  } catch {
    return { status: 400, code: 'not-json' };
  }
}

const late = Symbol('late');

/** Collects the body. Undefined when it is too large. Rejects when it breaks off. */
function textOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () =>
      resolve(size <= LARGEST_BODY ? Buffer.concat(chunks).toString('utf8') : undefined),
    );
    request.once('error', reject);
    request.once('close', () => reject(new Error('broken off')));
  });
}
