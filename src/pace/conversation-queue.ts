import { createWindows, type Limit, type Windows } from './limits.ts';
import { createSlots, type Slots, type WaitingRoom } from './slots.ts';

const TIDY_EVERY_MS = 60_000;

/** What the pace knows of one conversation. */
export interface ConversationQueue {
  readonly slots: Slots;
  readonly sends: Windows;
  /** The machine time until which Teams asked it to wait; 0 when it did not ask. */
  pausedUntil: number;
}

export interface ConversationQueues {
  readonly size: number;
  of(conversation: string, now: number): ConversationQueue;
}

/**
 * One queue per conversation. A queue is forgotten when nothing in it counts any longer, because
 * the bot runs for months.
 */
export function createConversationQueues(
  limits: readonly Limit[],
  room: WaitingRoom,
): ConversationQueues {
  const queues = new Map<string, ConversationQueue>();
  let tidiedAt = 0;

  function tidy(now: number): void {
    if (now - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now;
    for (const [key, { slots, sends, pausedUntil }] of queues)
      if (slots.length === 0 && sends.isEmpty(now) && pausedUntil <= now) queues.delete(key);
  }

  return {
    get size() {
      return queues.size;
    },
    of(conversation, now) {
      tidy(now);
      const queue = queues.get(conversation) ?? {
        slots: createSlots(room),
        sends: createWindows(limits),
        pausedUntil: 0,
      };
      queues.set(conversation, queue);
      return queue;
    },
  };
}
