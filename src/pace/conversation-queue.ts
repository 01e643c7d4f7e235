import type { Haste } from '../app/ports.ts';
import { createTurns, type MachineTime, type WaitingRoom } from './slots.ts';

/** What a late timer or a busy machine has cost is made up for, but only so much: more at once would go beyond Teams' limit. */
const CATCH_UP_MS = 40;

/** So many conversations told to wait within this time are no longer about one conversation, but about the bot as a whole. */
const SEVERAL = 3;
const ABOUT_THE_SAME_TIME_MS = 2000;
/** The longest that everybody waits for that, in ms. */
const LONGEST_PAUSE_MS = 60_000;

/** What all sends pass, one after the other. */
export interface Lane {
  /** 0 when a send may start; else the ms after which to ask again, and nothing may be sent. An answer waits for no more than the next start. */
  turn(until: number, haste?: Haste): Promise<number>;
  /** A send whose turn it was has ended. */
  ended(): void;
  /** Teams has told a conversation to wait. When it tells several, everybody waits, for the shortest of what it asked. */
  toldToWait(conversation: string, until: number): void;
}

/**
 * At most `perSecond` starts, evenly, in the order asked. Even starts may arrive in a bunch, when the machine or the net has stalled: so
 * never more than `most` that have ended within the second or have not ended, wherever in between they arrive.
 */
export function createLane(
  perSecond: number,
  most: number,
  time: MachineTime,
  room: WaitingRoom,
): Lane {
  const intervalMs = 1000 / perSecond;
  const turns = createTurns(room);
  const told = new Map<string, { at: number; until: number }>();
  let next = 0;
  let inFlight = 0;
  let ends: number[] = [];
  /** How many answers wait for a start. */
  let answers = 0;

  const left = () => Math.max(intervalMs, freeAt() - time.now());

  function freeAt(): number {
    if (inFlight >= most) return Math.max(next, time.now() + intervalMs);
    return Math.max(next, (ends.at(inFlight - most) ?? Number.NEGATIVE_INFINITY) + 1000);
  }

  return {
    async turn(until, haste) {
      const asked = time.now();
      const expected = Math.max(freeAt(), asked) + (haste ? 0 : turns.length * intervalMs);
      if (expected > until) return expected - asked;
      if (!haste && !(await turns.enter(until))) return left();
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
        else turns.leave();
      }
    },
    ended() {
      inFlight -= 1;
      if (!Number.isFinite(most)) return;
      ends.push(time.now());
      if (ends.length > 2 * most) ends = ends.slice(-most);
    },
    toldToWait(conversation, until) {
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
