/** At most `count` requests within any `ms`. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

export interface TeamsLimits {
  readonly perConversation: readonly Limit[];
  /** The limits of all conversations together. */
  readonly perApp: readonly Limit[];
}

/**
 * The limits of Teams for a bot. Updates count too, also per conversation, where Teams may not
 * count them. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const teamsLimits: TeamsLimits = {
  perConversation: [
    { count: 7, ms: 1000 },
    { count: 8, ms: 2000 },
    { count: 60, ms: 30_000 },
    { count: 1800, ms: 3_600_000 },
  ],
  perApp: [{ count: 50, ms: 1000 }],
};

export interface Throttle {
  /**
   * Counts a request and returns 0. At a limit it counts nothing and returns the ms until the next
   * request would be accepted.
   */
  take(conversationId: string): number;
}

/** A refused request does not count, so that a bot that waits as told gets through. */
export function createThrottle(limits: TeamsLimits, now: () => number): Throttle {
  const app = createWindows(limits.perApp);
  const conversations = new Map<string, Windows>();
  return {
    take(conversationId) {
      const conversation =
        conversations.get(conversationId) ?? createWindows(limits.perConversation);
      conversations.set(conversationId, conversation);
      const at = now();
      const wait = Math.max(app.waitMs(at), conversation.waitMs(at));
      if (wait > 0) return wait;
      app.add(at);
      conversation.add(at);
      return 0;
    },
  };
}

interface Windows {
  waitMs(at: number): number;
  add(at: number): void;
}

/**
 * Keeps the times of recent requests. A limit is reached when the last `count` of them lie within
 * its time, so only one kept time is compared per limit.
 */
function createWindows(limits: readonly Limit[]): Windows {
  const most = Math.max(1, ...limits.map(({ count }) => count));
  let times: number[] = [];
  return {
    waitMs: (at) =>
      Math.max(
        0,
        ...limits.map(({ count, ms }) => (times.at(-count) ?? Number.NEGATIVE_INFINITY) + ms - at),
      ),
    add(at) {
      times.push(at);
      if (times.length > 2 * most) times = times.slice(-most);
    },
  };
}
