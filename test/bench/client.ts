import { type Agent, request } from 'node:http';
import { STORE_TIME } from './store-time.ts';

/**
 * The milliseconds of one HTTP request: in total, without the wait for the store that the bot
 * reports, and without the wait for the database alone.
 */
export interface Turn {
  readonly ms: number;
  readonly withoutStore: number;
  readonly withoutDatabase: number;
  /** The number of requests to the store meanwhile. */
  readonly requests: number;
  /** The bytes of the answer. */
  readonly bytes: number;
  /** False for an unexpected answer. A bot under too much load answers that it does not know. */
  readonly isExpected: boolean;
}

export interface Load {
  readonly turns: readonly Turn[];
  readonly seconds: number;
  /** The number of requests that were made again, because they met a closed connection. */
  readonly madeAgain: number;
}

/** The bot under load, over connections that are kept alive. */
export interface Target {
  readonly url: string;
  readonly authorization: string;
  readonly agent: Agent;
  /** Every answer of this bot must match this pattern. */
  readonly expected: RegExp;
}

/**
 * Posts each body, with `atOnce` of them at the same time. Rejects when an answer is not 200, and
 * when a connection breaks that this request opened itself.
 */
export async function load(
  target: Target,
  bodies: readonly string[],
  atOnce: number,
): Promise<Load> {
  const waiting = bodies.values();
  const turns: Turn[] = [];
  let madeAgain = 0;
  const from = performance.now();
  const worker = async () => {
    for (const body of waiting) {
      let turn = await post(target, body);
      // Each round uses up one closed connection, and a connection that is new ends in an error.
      while (turn === 'closed before') {
        madeAgain += 1;
        turn = await post(target, body);
      }
      turns.push(turn);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { turns, seconds: (performance.now() - from) / 1000, madeAgain };
}

/**
 * Resolves with 'closed before' when the server had closed this kept connection while it was idle.
 * restify closes one after five seconds, which may be just when the next request is written.
 */
function post(
  { url, agent, authorization, expected }: Target,
  body: string,
): Promise<Turn | 'closed before'> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization,
  };
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const outgoing = request(url, { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const ms = performance.now() - from;
        const answer = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode !== 200)
          return reject(
            new Error(`The bot answered ${response.statusCode}: ${answer.slice(0, 500)}`),
          );
        const [store = 0, database = 0, requests = 0] = String(response.headers[STORE_TIME] ?? '')
          .split(' ')
          .map(Number);
        resolve({
          ms,
          withoutStore: ms - store,
          withoutDatabase: ms - database,
          requests,
          bytes: Buffer.byteLength(answer),
          isExpected: expected.test(answer),
        });
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const isBroken = error.code === 'ECONNRESET' || error.code === 'EPIPE';
      if (isBroken && outgoing.reusedSocket) resolve('closed before');
      else reject(error);
    });
    outgoing.end(body);
  });
}
