import { createWindows, type Limit, type Windows } from './limits.ts';
import { createTurns, type Turns, type WaitingRoom } from './slots.ts';

const TIDY_EVERY_MS = 60_000;

/** What is known of one conversation. */
export interface Line {
  readonly turns: Turns;
  readonly sends: Windows;
  /** What Teams has asked for; 0 when nothing. */
  pausedUntil: number;
}

export interface Lines {
  readonly size: number;
  of(conversation: string, now: number): Line;
}

/** One line for each conversation, forgotten when nothing in it matters any longer: a bot runs for months. */
export function createLines(limits: readonly Limit[], room: WaitingRoom): Lines {
  const lines = new Map<string, Line>();
  let tidiedAt = 0;

  function tidy(now: number): void {
    if (now - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now;
    for (const [key, { turns, sends, pausedUntil }] of lines)
      if (turns.length === 0 && sends.empty(now) && pausedUntil <= now) lines.delete(key);
  }

  return {
    get size() {
      return lines.size;
    },
    of(conversation, now) {
      tidy(now);
      const line = lines.get(conversation) ?? {
        turns: createTurns(room),
        sends: createWindows(limits),
        pausedUntil: 0,
      };
      lines.set(conversation, line);
      return line;
    },
  };
}
