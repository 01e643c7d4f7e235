import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { inTime } from '../app/in-time.ts';

/** How often keys are fetched at most, in milliseconds: tokens of keys that nobody has ever had must not keep Teams busy. */
const AT_MOST_EVERY_MS = 60_000;
const PATIENCE_MS = 5000;

/** The part of the SDK's key cache that is private to it. */
interface KeyCache {
  refreshCache(): Promise<void>;
}

/**
 * Fetches the keys that Teams signs its tokens with once more, unless that was done within the minute; whoever asks meanwhile waits for
 * the same ones. Rejects when they cannot be had. The SDK by itself does not see a key that is added for up to an hour, and refuses
 * everybody meanwhile (botbuilder-js issue 2442).
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
    underWay = inTime(cache.refreshCache(), PATIENCE_MS, late).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
