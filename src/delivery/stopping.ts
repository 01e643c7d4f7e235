import type { Reopened, Sender, Sent } from '../app/ports/sends.ts';

/** A sender that can give up sends which hang. */
export interface StoppableSender extends Sender {
  /** Ends the wait for every send under way, and refuses every later send. */
  giveUp(): void;
}

/**
 * Lets a stopping bot give up its sends. A send that hangs may have been delivered, so its outcome
 * is 'unknown'. Its case is then recorded, and the claim on it released.
 */
export function withGivingUp(sender: Sender): StoppableSender {
  // One entry per send, removed when the send ends. A single promise that all sends race against
  // would keep a reference to each of them for as long as the bot runs.
  const underWay = new Set<() => void>();
  let isGivenUp = false;

  type Unknown = Extract<Sent, { readonly outcome: 'unknown' }>;

  function attempt<S extends Sent | Reopened>(send: () => Promise<S>): Promise<S | Unknown> {
    if (isGivenUp) return Promise.resolve({ outcome: 'unknown' });
    return new Promise((resolve, reject) => {
      const end = () => resolve({ outcome: 'unknown' });
      underWay.add(end);
      send()
        .then(resolve, reject)
        .finally(() => underWay.delete(end));
    });
  }

  return {
    post: (address, message, haste) => attempt(() => sender.post(address, message, haste)),
    put: (address, activityId, message, haste) =>
      attempt(() => sender.put(address, activityId, message, haste)),
    remove: (address, activityId) => attempt(() => sender.remove(address, activityId)),
    open: (address, person) => attempt(() => sender.open(address, person)),
    giveUp() {
      isGivenUp = true;
      for (const end of underWay) end();
    },
  };
}
