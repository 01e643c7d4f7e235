import { Agent, request } from 'node:http';
import { STORE_TIME } from './store-time.ts';

/** One HTTP request, in milliseconds: whole, and without what the bot says it waited for its store and for the database alone. */
export interface Turn {
  readonly ms: number;
  readonly withoutStore: number;
  readonly withoutDatabase: number;
  /** What it asked the store for meanwhile. */
  readonly requests: number;
  /** False when the answer was not the one looked for: a bot under too much load says that it cannot tell. */
  readonly isExpected: boolean;
}

export interface Load {
  readonly turns: readonly Turn[];
  readonly seconds: number;
}

/**
 * Posts each body, `atOnce` of them at the same time over connections that are kept. `between` runs after each answer and is not
 * counted. Rejects when an answer is not 200.
 */
export async function load(
  url: string,
  authorization: string,
  bodies: readonly string[],
  atOnce: number,
  expected: RegExp,
  between: () => Promise<unknown> = async () => undefined,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const waiting = bodies.values();
  const turns: Turn[] = [];
  const from = performance.now();
  const worker = async () => {
    for (const body of waiting) {
      turns.push(await post(url, agent, authorization, body, expected));
      await between();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return { turns, seconds };
}

function post(url: string, agent: Agent, authorization: string, body: string, expected: RegExp): Promise<Turn> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization };
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
          return reject(new Error(`The bot answered ${response.statusCode}: ${answer.slice(0, 500)}`));
        const [store = 0, database = 0, requests = 0] = String(response.headers[STORE_TIME] ?? '')
          .split(' ')
          .map(Number);
        resolve({ ms, withoutStore: ms - store, withoutDatabase: ms - database, requests, isExpected: expected.test(answer) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
