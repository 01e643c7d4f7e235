import type { Address } from '../app/ports/addresses.ts';
import type { Haste, Reopened, Sender, Sent } from '../app/ports/sends.ts';
import { createAppQueue } from './app-queue.ts';
import { type ConversationQueue, createConversationQueues } from './conversation-queue.ts';
import type { Limit } from './limits.ts';
import { createWaitingRoom, type MachineTime, machineTime } from './slots.ts';

export { teamsConversationLimits } from './limits.ts';

/** The longest that a send waits for its start. Its caller holds a claim on the case meanwhile. */
export const LONGEST_WAIT_MS = 20_000;

/** A send counts as hanging when Teams has not answered for this long. */
const HANGING_MS = 5000;

/** The pause to suggest when another send in the conversation is still under way. */
const SOON_MS = 1000;

export interface PaceOptions {
  /**
   * The limits of one conversation. `teamsConversationLimits` holds in production. Without them
   * there is no limit.
   */
  readonly limits?: readonly Limit[];
  /**
   * The limit per second of all conversations together: this replica's share of
   * `TEAMS_APP_LIMIT`. Without it there is no limit.
   */
  readonly appLimit?: number | undefined;
  readonly longestWaitMs?: number;
  readonly time?: MachineTime;
}

export type PacedSender = Sender & {
  /**
   * Answers 'again' to every send that waits and to every later one. Resolves when no send is
   * under way.
   */
  drain(): Promise<void>;
};

/**
 * Slows the sender down. Each conversation has one send under way, in the order asked and within
 * `limits`. In total at most `perSecond` sends start, evenly spaced. A send that would wait longer
 * than `longestWaitMs`, or whose conversation Teams told to wait, sends nothing and answers
 * 'again' with the time that is left. Times are the machine's.
 */
export function withPace(
  sender: Sender,
  perSecond: number,
  options: PaceOptions = {},
): PacedSender {
  const {
    limits = [],
    appLimit = Number.POSITIVE_INFINITY,
    longestWaitMs = LONGEST_WAIT_MS,
    time = machineTime,
  } = options;
  const room = createWaitingRoom(time);
  const queues = createConversationQueues(limits, room);
  const appQueue = createAppQueue(perSecond, appLimit, time, room);
  const inFlight = new Set<Promise<unknown>>();

  async function enqueue<S extends Sent | Reopened>(
    { serviceUrl, conversationId }: Address,
    haste: Haste | undefined,
    send: () => Promise<S>,
  ): Promise<S | Again> {
    const until = time.now() + longestWaitMs;
    const key = `${serviceUrl} ${conversationId}`;
    const queue = queues.of(key, time.now());
    if (!(await queue.slots.enter(until)))
      return retryAfter(Math.max(SOON_MS, queue.sends.freeAt() - time.now()));
    try {
      const waitMs = (await untilFree(queue, until)) || (await appQueue.enter(until, haste));
      if (waitMs > 0) return retryAfter(waitMs);
      const from = time.now();
      const sent = await start(queue, send);
      // The sends behind a hanging one would hang too, and would block the delivery of other cases.
      if (sent.outcome === 'unknown' && time.now() - from >= HANGING_MS)
        queue.slots.refuseWaiting();
      if (sent.outcome === 'again' && sent.afterMs) {
        queue.pausedUntil = time.now() + sent.afterMs;
        appQueue.noteWait(key, queue.pausedUntil);
      }
      return sent;
    } finally {
      queue.slots.leave();
    }
  }

  /**
   * Resolves to 0 when the conversation may have another send, else to the milliseconds until it
   * may. A pause that Teams asked for can be long, so it is not waited out here.
   */
  async function untilFree(queue: ConversationQueue, until: number): Promise<number> {
    if (queue.pausedUntil > time.now()) return queue.pausedUntil - time.now();
    const freeAt = queue.sends.freeAt();
    while (freeAt > time.now() && freeAt <= until && !room.closed) await room.wait(freeAt).over;
    return Math.max(0, freeAt - time.now());
  }

  async function start<S>(queue: ConversationQueue, send: () => Promise<S>): Promise<S> {
    const sending = send();
    inFlight.add(sending);
    try {
      return await sending;
    } finally {
      inFlight.delete(sending);
      queue.sends.noteEnd(time.now());
      appQueue.noteEnd();
    }
  }

  return {
    post: (address, message, haste) => enqueue(address, haste, () => sender.post(address, message)),
    put: (address, activityId, message, haste) =>
      enqueue(address, haste, () => sender.put(address, activityId, message)),
    remove: (address, activityId) =>
      enqueue(address, undefined, () => sender.remove(address, activityId)),
    open: (address, person) => enqueue(address, undefined, () => sender.open(address, person)),
    async drain() {
      room.close();
      await Promise.allSettled(inFlight);
    },
  };
}

type Again = Extract<Sent, { readonly outcome: 'again' }>;

function retryAfter(ms: number): Again {
  return { outcome: 'again', afterMs: Math.ceil(ms) };
}
