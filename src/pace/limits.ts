/** At most `count` sends within any `ms`. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/**
 * What Teams takes from a bot in one conversation; Microsoft calls the numbers an estimate that may change.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const teamsConversationLimits: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
];

/** What Teams takes from an app in a tenant in a second, all conversations together. Source: as above. */
export const TEAMS_APP_LIMIT = 50;

/** What one person may send to the bot: more than anybody presses and types, Teams' own repeats included. */
export const usualSenderLimits: readonly Limit[] = [
  { count: 10, ms: 1000 },
  { count: 60, ms: 60_000 },
];

export interface Windows {
  /** When the next send may start; in the past when it may now. */
  freeAt(): number;
  /** A send has ended. */
  ended(at: number): void;
  /** Nothing that has ended matters any longer. */
  empty(now: number): boolean;
}

/**
 * How much of some limits is used, by sends that never overlap. Teams counts when a send arrives, which is some time between its
 * start and its end. Measured from the end of an earlier send to the start of a later one, arrivals are never closer than that,
 * however slow the net is.
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
    ended(at) {
      ends.push(at);
      if (ends.length > 2 * most) ends = ends.slice(-most);
    },
    empty: (now) => (ends.at(-1) ?? Number.NEGATIVE_INFINITY) + longestMs <= now,
  };
}
