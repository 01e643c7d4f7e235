import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import type { ClientRequest, ServerResponse } from 'node:http';
import type { Stores } from '../../src/app/ports/all-stores.ts';

/**
 * Measures how long at least one of several operations was open, in milliseconds, and counts the
 * operations.
 */
class OpenTime {
  private open = 0;
  private since = 0;
  private total = 0;
  count = 0;

  begin(): void {
    if (this.open === 0) this.since = performance.now();
    this.open += 1;
    this.count += 1;
  }

  end(): void {
    this.open -= 1;
    if (this.open === 0) this.total += performance.now() - this.since;
  }

  get ms(): number {
    return this.total + (this.open > 0 ? performance.now() - this.since : 0);
  }
}

interface Turn {
  readonly response: ServerResponse;
  /**
   * The calls to the store with the cost of our client code. `wire` holds only their HTTP requests.
   */
  readonly calls: OpenTime;
  readonly wire: OpenTime;
}

/** Finds the request that a call belongs to. */
type Turns = Pick<AsyncLocalStorage<Turn>, 'enterWith' | 'getStore'>;

/**
 * How many requests run at a time. With one, every call belongs to the latest request, and no async
 * context of Node is needed, which would make each promise slower.
 */
export type Timing = 'oneAtATime' | 'manyAtOnce';

let turns: Turns;

function lastTurn(): Turns {
  let last: Turn | undefined;
  return {
    enterWith(turn) {
      last = turn;
    },
    getStore: () => last,
  };
}

/**
 * The header of an answer with three numbers: the ms that the request waited for the store, the
 * part of it spent in the database, and the number of database requests.
 */
export const STORE_TIME = 'x-store-time';

/**
 * Wraps the stores so that each call counts for the request that makes it. A press waits for the
 * store until its access-log line is written. Everything after that is delivery and does not count.
 */
export function timedStores(stores: Stores, timing: Timing): Stores {
  turns = timing === 'oneAtATime' ? lastTurn() : new AsyncLocalStorage<Turn>();
  channel('http.server.request.start').subscribe((message) => {
    const { response } = message as { response: ServerResponse };
    turns.enterWith({ response, calls: new OpenTime(), wire: new OpenTime() });
  });
  const asking = new WeakMap<ClientRequest, Turn>();
  channel('http.client.request.start').subscribe((message) => {
    const turn = turns.getStore();
    if (!turn) return;
    asking.set((message as { request: ClientRequest }).request, turn);
    turn.wire.begin();
  });
  channel('http.client.response.finish').subscribe((message) => {
    asking.get((message as { request: ClientRequest }).request)?.wire.end();
  });
  return Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [name, timed(store, name)]),
  ) as unknown as Stores;
}

function timed(store: object, name: string): object {
  return Object.fromEntries(
    Object.entries(store).map(
      ([method, call]: [string, (...args: unknown[]) => Promise<unknown>]) => [
        method,
        async (...args: unknown[]) => {
          const turn = turns.getStore();
          turn?.calls.begin();
          try {
            return await call(...args);
          } finally {
            turn?.calls.end();
            if (turn && name === 'accessLog' && !turn.response.headersSent)
              turn.response.setHeader(
                STORE_TIME,
                `${turn.calls.ms.toFixed(3)} ${turn.wire.ms.toFixed(3)} ${turn.wire.count}`,
              );
          }
        },
      ],
    ),
  );
}
