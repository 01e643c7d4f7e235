import type { Stores } from '../../src/app/ports/all-stores.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import type { Sender } from '../../src/app/ports/sends.ts';

/**
 * The point at which a bot is killed: its nth write or send from now on. It dies before the
 * operation starts, or after the operation but before its result is known.
 */
export interface Death {
  readonly on: 'write' | 'send';
  readonly nth: number;
  readonly when: 'before' | 'after';
}

export interface Dying {
  order(death: Death): void;
  stores(stores: Stores): Stores;
  sender(sender: Sender): Sender;
}

/**
 * Sends SIGKILL from within, at a point that nobody outside can hit. The process finishes nothing
 * and releases nothing.
 */
export function dying(): Dying {
  let death: Death | undefined;
  let left = 0;
  const end = () => process.kill(process.pid, 'SIGKILL');

  async function through<T>(on: Death['on'], work: () => Promise<T>): Promise<T> {
    if (death?.on === on) left -= 1;
    const isLast = death?.on === on && left === 0;
    if (isLast && death?.when === 'before') end();
    const done = await work();
    if (isLast) end();
    return done;
  }

  return {
    order(next) {
      death = next;
      left = next.nth;
    },
    stores: (stores) => {
      const { store } = stores;
      const mortal: Store = {
        ...store,
        create: (document) => through('write', () => store.create(document)),
        replace: (document) => through('write', () => store.replace(document)),
        remove: (document) => through('write', () => store.remove(document)),
      };
      return { ...stores, store: mortal };
    },
    sender: (sender) => ({
      post: (address, message, haste) =>
        through('send', () => sender.post(address, message, haste)),
      put: (address, activityId, message, haste) =>
        through('send', () => sender.put(address, activityId, message, haste)),
      remove: (address, activityId) => through('send', () => sender.remove(address, activityId)),
      open: (address, person) => through('send', () => sender.open(address, person)),
    }),
  };
}
