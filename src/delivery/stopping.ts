import type { Opened, Sender, Sent } from '../app/ports.ts';

/** A sender whose hanging sends can be given up. */
export interface EndingSender extends Sender {
  /** From now on no send is waited for. */
  giveUp(): void;
}

/**
 * The same sender, for a bot that may be told to stop: a send that still hangs when it is given up may have been delivered, so it is
 * recorded as not known, and its case is let go of.
 */
export function untilGivenUp(sender: Sender): EndingSender {
  const underWay = new Set<() => void>();
  let isGivenUp = false;

  /** Its own list, and no promise that outlives the send: one for all would keep a trace of every send for as long as the bot runs. */
  type Unknown = Extract<Sent, { readonly outcome: 'unknown' }>;

  function attempt<S extends Sent | Opened>(send: () => Promise<S>): Promise<S | Unknown> {
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
    open: (address, person) => attempt(() => sender.open(address, person)),
    giveUp() {
      isGivenUp = true;
      for (const end of underWay) end();
    },
  };
}
