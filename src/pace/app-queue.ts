import type { Haste } from '../app/ports/sends.ts';
import { createSlots, type MachineTime, type WaitingRoom } from './slots.ts';

/**
 * How much delay from a late timer is made up for, in milliseconds. Making up for more would break
 * Teams' limit.
 */
const CATCH_UP_MS = 40;

/** When Teams tells this many conversations to wait within this time, it means the whole bot. */
const SEVERAL = 3;
const ABOUT_THE_SAME_TIME_MS = 2000;
/** The longest that the whole bot then waits, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;

/** The queue that every send of the bot passes, one at a time. */
export interface AppQueue {
  /**
   * Waits for a start, at most until `until`. Resolves to 0 when the send may start. Otherwise
   * nothing may be sent, and the number says after how many milliseconds to ask again. An answer
   * (`haste`) waits only for the next start.
   */
  enter(until: number, haste?: Haste): Promise<number>;
  /** Says that a send which was let in has ended. */
  noteEnd(): void;
  /**
   * Says that Teams told a conversation to wait. When it tells several, the whole bot waits, for
   * the shortest of these times.
   */
  noteWait(conversation: string, until: number): void;
}

/**
 * Lets in at most `perSecond` sends, evenly spaced and in the order asked. Evenly spaced sends can
 * still arrive together when the machine or the network stalls. So the queue also counts the sends
 * that are under way or ended within the last second, and keeps them at `most`.
 */
export function createAppQueue(
  perSecond: number,
  most: number,
  time: MachineTime,
  room: WaitingRoom,
): AppQueue {
  const intervalMs = 1000 / perSecond;
  const slots = createSlots(room);
  const told = new Map<string, { at: number; until: number }>();
  let next = 0;
  let inFlight = 0;
  let ends: number[] = [];
  /** How many answers wait for a start. Messages that are owed let them pass first. */
  let answers = 0;

  const left = () => Math.max(intervalMs, freeAt() - time.now());

  function freeAt(): number {
    if (inFlight >= most) return Math.max(next, time.now() + intervalMs);
    return Math.max(next, (ends.at(inFlight - most) ?? Number.NEGATIVE_INFINITY) + 1000);
  }

  return {
    async enter(until, haste) {
      const asked = time.now();
      const expected = Math.max(freeAt(), asked) + (haste ? 0 : slots.length * intervalMs);
      if (expected > until) return expected - asked;
      if (!haste && !(await slots.enter(until))) return left();
      if (haste) answers += 1;
      try {
        const isOthers = () => freeAt() > time.now() || (!haste && answers > 0);
        while (isOthers() && freeAt() <= until && !room.closed)
          await room.wait(freeAt() > time.now() ? freeAt() : time.now() + intervalMs).over;
        if (isOthers() || room.closed) return left();
        next = Math.max(next, asked, time.now() - CATCH_UP_MS) + intervalMs;
        inFlight += 1;
        return 0;
      } finally {
        if (haste) answers -= 1;
        else slots.leave();
      }
    },
    noteEnd() {
      inFlight -= 1;
      if (!Number.isFinite(most)) return;
      ends.push(time.now());
      if (ends.length > 2 * most) ends = ends.slice(-most);
    },
    noteWait(conversation, until) {
      const now = time.now();
      told.set(conversation, { at: now, until });
      for (const [key, { at }] of told) if (now - at > ABOUT_THE_SAME_TIME_MS) told.delete(key);
      if (told.size >= SEVERAL)
        next = Math.max(
          next,
          Math.min(now + LONGEST_PAUSE_MS, ...[...told.values()].map((wait) => wait.until)),
        );
    },
  };
}
