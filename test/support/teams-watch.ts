import type { ServerResponse } from 'node:http';
import type { Received } from './teams-conversations.ts';

/** A request whose answer is kept back. */
export interface Held extends Received {
  /** Goes on with the request as if nothing had been. */
  release(): void;
}

export interface Watch {
  /** What is kept back now. */
  readonly heldSends: readonly Held[];
  /** Reports that something has happened, so that each waiting caller asks again. */
  happened(): void;
  /**
   * Resolves with the first value that is not undefined; asked again each time something happens.
   */
  until<T>(ask: () => T | undefined): Promise<T>;
  /** Keeps a request back. True when released, false when the bot has given up. */
  hold(request: Received, response: ServerResponse): Promise<boolean>;
  /** Counts a request as under way until it is answered. */
  begun(request: Received, response: ServerResponse): void;
  /** How many requests for one conversation have been under way at the same time, at most. */
  mostInFlight(conversationId: string): number;
}

/** Who is waiting for what, at the service. */
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
      // 'close' may come after the bot's next request; 'prefinish' comes as the answer is given,
      // but not on a reset.
      for (const event of ['prefinish', 'close'])
        response.once(event, () => line.now.delete(response));
    },
    mostInFlight: (conversationId) => underWay.get(conversationId)?.most ?? 0,
  };
}
