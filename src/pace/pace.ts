import type { Address, Haste, Opened, Sender, Sent } from '../app/ports.ts';
import { createLines, type Line } from './app-queue.ts';
import { createLane } from './conversation-queue.ts';
import type { Limit } from './limits.ts';
import { createWaitingRoom, type MachineTime, machineTime } from './slots.ts';

export { teamsConversationLimits } from './limits.ts';

/** How long a send waits at most before it starts: whoever asked holds a claim meanwhile. */
export const LONGEST_WAIT_MS = 20_000;

/** A send without an answer for so long is taken for hanging. */
const HANGING_MS = 5000;

/** When all that is known is that somebody else's send has not ended. */
const SOON_MS = 1000;

export interface PaceOptions {
  /** For one conversation; `teamsConversationLimits` in production. None when left out. */
  readonly limits?: readonly Limit[];
  /** Of all conversations together within a second: this replica's share of `TEAMS_APP_LIMIT`. None when left out. */
  readonly appLimit?: number | undefined;
  readonly longestWaitMs?: number;
  readonly time?: MachineTime;
}

export type PacedSender = Sender & {
  /** Whoever waits, and whoever asks from now on, is answered 'again'. Resolves when nothing is in flight. */
  drain(): Promise<void>;
};

/**
 * The same sender, slower: one in flight per conversation, in the order asked and within `limits`, and at most `perSecond` evenly
 * over all. A send that would have to wait for longer than `longestWaitMs`, or whose conversation Teams has told to wait, answers
 * 'again' with the time that is left, and has sent nothing. Times are the machine's.
 */
export function paced(sender: Sender, perSecond: number, options: PaceOptions = {}): PacedSender {
  const {
    limits = [],
    appLimit = Number.POSITIVE_INFINITY,
    longestWaitMs = LONGEST_WAIT_MS,
    time = machineTime,
  } = options;
  const room = createWaitingRoom(time);
  const lines = createLines(limits, room);
  const lane = createLane(perSecond, appLimit, time, room);
  const inFlight = new Set<Promise<unknown>>();

  async function inLine<S extends Sent | Opened>(
    { serviceUrl, conversationId }: Address,
    haste: Haste | undefined,
    send: () => Promise<S>,
  ): Promise<S | Again> {
    const until = time.now() + longestWaitMs;
    const key = `${serviceUrl} ${conversationId}`;
    const line = lines.of(key, time.now());
    if (!(await line.turns.enter(until)))
      return again(Math.max(SOON_MS, line.sends.freeAt() - time.now()));
    try {
      const waitMs = (await untilFree(line, until)) || (await lane.turn(until, haste));
      if (waitMs > 0) return again(waitMs);
      const from = time.now();
      const sent = await start(line, send);
      // Who waits behind one that hangs would only hang in turn, and keeps others from being seen to meanwhile.
      if (sent.outcome === 'unknown' && time.now() - from >= HANGING_MS) line.turns.turnAway();
      if (sent.outcome === 'again' && sent.afterMs) {
        line.pausedUntil = time.now() + sent.afterMs;
        lane.toldToWait(key, line.pausedUntil);
      }
      return sent;
    } finally {
      line.turns.leave();
    }
  }

  /** 0 when the conversation takes another send, else the ms until it does. What Teams has asked for is not waited out here. */
  async function untilFree(line: Line, until: number): Promise<number> {
    if (line.pausedUntil > time.now()) return line.pausedUntil - time.now();
    const freeAt = line.sends.freeAt();
    while (freeAt > time.now() && freeAt <= until && !room.closed) await room.wait(freeAt).over;
    return Math.max(0, freeAt - time.now());
  }

  async function start<S>(line: Line, send: () => Promise<S>): Promise<S> {
    const sending = send();
    inFlight.add(sending);
    try {
      return await sending;
    } finally {
      inFlight.delete(sending);
      line.sends.ended(time.now());
      lane.ended();
    }
  }

  return {
    post: (address, message, haste) => inLine(address, haste, () => sender.post(address, message)),
    put: (address, activityId, message, haste) =>
      inLine(address, haste, () => sender.put(address, activityId, message)),
    open: (address, person) => inLine(address, undefined, () => sender.open(address, person)),
    async drain() {
      room.close();
      await Promise.allSettled(inFlight);
    },
  };
}

type Again = Extract<Sent, { readonly outcome: 'again' }>;

function again(ms: number): Again {
  return { outcome: 'again', afterMs: Math.ceil(ms) };
}
