import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { withinBudget } from '../app/within-budget.ts';

/**
 * The shortest time between two fetches of keys, in milliseconds. Tokens with invented keys must
 * not keep Teams busy.
 */
const AT_MOST_EVERY_MS = 60_000;
const PATIENCE_MS = 5000;

/** The part of the SDK's key cache that is private to it. */
interface KeyCache {
  refreshCache(): Promise<void>;
}

/**
 * Fetches the keys that Teams signs its tokens with again, unless that was done within the minute.
 * Callers meanwhile wait for the same fetch. Rejects when the keys cannot be fetched. The SDK
 * itself misses a new key for up to an hour, and refuses everybody meanwhile (botbuilder-js issue
 * 2442).
 */
export function createKeyFetch(
  metadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  machineTime = () => performance.now(),
): () => Promise<void> {
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;
  const late = () => Promise.reject(new Error('the keys do not come'));

  return () => {
    if (underWay) return underWay;
    if (machineTime() - fetchedAt < AT_MOST_EVERY_MS) return Promise.resolve();
    fetchedAt = machineTime();
    const cache = new JwtTokenExtractor({}, metadataUrl, []).openIdMetadata as unknown as KeyCache;
    underWay = withinBudget(cache.refreshCache(), PATIENCE_MS, late).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
