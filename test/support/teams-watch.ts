import type { ServerResponse } from 'node:http';
import type { Received } from './teams-conversations.ts';

/** A request whose answer is held back. */
export interface Held extends Received {
  /** Continues the request as if it had not been held. */
  release(): void;
}

export interface Watch {
  /** The sends that are held now. */
  readonly heldSends: readonly Held[];
  /** Reports that something has happened, so that each waiting caller asks again. */
  happened(): void;
  /**
   * Calls `ask` each time something happens. Resolves with its first value that is not undefined.
   */
  until<T>(ask: () => T | undefined): Promise<T>;
  /**
   * Holds a request. Resolves with true when it is released, and with false when the bot has given
   * up.
   */
  hold(request: Received, response: ServerResponse): Promise<boolean>;
  /** Counts a request as open until it is answered. */
  begun(request: Received, response: ServerResponse): void;
  /**
   * Returns the largest number of requests for one conversation that were open at the same time.
   */
  mostInFlight(conversationId: string): number;
}

/**
 * Tracks the open and the held requests, and the callers that wait for something at the service.
 */
export function createWatch(): Watch {
  const heldSends: Held[] = [];
  const askers = new Set<() => void>();
  const underWay = new Map<string, { now: Set<object>; most: number }>();
  const happened = () => {
    for (const ask of [...askers]) ask();
  };

  return {
    heldSends,
    happened,
    until: (ask) =>
      new Promise((resolve) => {
        const asker = () => {
          const value = ask();
          if (value === undefined) return;
          askers.delete(asker);
          resolve(value);
        };
        askers.add(asker);
        asker();
      }),
    hold: (request, response) =>
      new Promise((resolve) => {
        const end = (released: boolean) => {
          const index = heldSends.indexOf(held);
          if (index >= 0) heldSends.splice(index, 1);
          resolve(released);
          happened();
        };
        const held = { ...request, release: () => end(!response.destroyed) };
        response.once('close', () => end(false));
        heldSends.push(held);
        happened();
      }),
    begun({ conversationId }, response) {
      const line = underWay.get(conversationId) ?? { now: new Set(), most: 0 };
      underWay.set(conversationId, line);
      line.most = Math.max(line.most, line.now.add(response).size);
      // 'close' may come after the bot's next request. 'prefinish' comes as the answer is given,
      // but not on a reset.
      for (const event of ['prefinish', 'close'])
        response.once(event, () => line.now.delete(response));
    },
    mostInFlight: (conversationId) => underWay.get(conversationId)?.most ?? 0,
  };
}
