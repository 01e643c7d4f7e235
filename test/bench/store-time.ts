import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import type { ClientRequest, ServerResponse } from 'node:http';
import type { Stores } from '../../src/app/ports.ts';

/**
 * How long at least one of several things was open at the same time, in milliseconds, and how many
 * there were.
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
   * Calls of what is kept, with what our side of them costs; and of those the requests on the wire
   * alone.
   */
  readonly calls: OpenTime;
  readonly wire: OpenTime;
}

/** To whose turn a call belongs. */
type Turns = Pick<AsyncLocalStorage<Turn>, 'enterWith' | 'getStore'>;

/**
 * How many turns there are at a time. With one it is the last that came, and nothing more is asked
 * of Node, which makes each promise dearer.
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
 * The header that a turn's answer carries: how long it waited for what is kept, of that for the
 * database itself, and how many requests.
 */
export const STORE_TIME = 'x-store-time';

/**
 * The same stores, each call counted for the turn that makes it. A press waits for the store until
 * its line in the access log is written; what runs after that is delivery, and is not counted.
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
