/** At most `count` sends within any `ms`. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/**
 * How much Teams accepts from a bot in one conversation. Microsoft calls the numbers an estimate
 * that may change.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const teamsConversationLimits: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
];

/** How many sends Teams accepts from an app in a tenant per second, in total. Source: as above. */
export const TEAMS_APP_LIMIT = 50;

/**
 * How much one person may send to the bot. Nobody types and presses this much, even when Teams'
 * own repeats are counted.
 */
export const usualSenderLimits: readonly Limit[] = [
  { count: 10, ms: 1000 },
  { count: 60, ms: 60_000 },
];

/** Counts sends against several limits. */
export interface Windows {
  /** The machine time at which the next send may start. It is past when it may start now. */
  freeAt(): number;
  /** Counts a send that ended at this time. */
  noteEnd(at: number): void;
  /** True when every counted send is too old to count. */
  isEmpty(now: number): boolean;
}

/**
 * Counts sends that never overlap. Teams counts a send when it arrives, which is between its start
 * and its end. So the time is measured from the end of an earlier send to the start of a later
 * one: two arrivals are at least that far apart, even on a slow network.
 */
export function createWindows(limits: readonly Limit[]): Windows {
  const most = Math.max(1, ...limits.map(({ count }) => count));
  const longestMs = Math.max(0, ...limits.map(({ ms }) => ms));
  let ends: number[] = [];
  return {
    freeAt: () =>
      Math.max(
        0,
        ...limits.map(({ count, ms }) => (ends.at(-count) ?? Number.NEGATIVE_INFINITY) + ms),
      ),
    noteEnd(at) {
      ends.push(at);
      if (ends.length > 2 * most) ends = ends.slice(-most);
    },
    isEmpty: (now) => (ends.at(-1) ?? Number.NEGATIVE_INFINITY) + longestMs <= now,
  };
}
