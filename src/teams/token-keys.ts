import { AuthenticationConstants } from 'botframework-connector';

/** How long an answer is good for, in milliseconds: whoever watches asks often. */
const GOOD_FOR_MS = 60_000;
const PATIENCE_MS = 2000;

/**
 * Whether the keys that Teams signs its tokens with can be had; without them every message is turned away. Gives what is wrong, or
 * undefined. Never throws. Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createKeyCheck(
  metadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
) {
  let goodUntil = 0;
  return async (): Promise<string | undefined> => {
    if (performance.now() < goodUntil) return undefined;
    try {
      const { jwks_uri } = await fetched<{ jwks_uri: string }>(metadataUrl);
      const { keys } = await fetched<{ keys: unknown[] }>(jwks_uri);
      if (keys.length === 0) return 'Teams publishes no keys for its tokens';
      goodUntil = performance.now() + GOOD_FOR_MS;
      return undefined;
    } catch {
      return 'the keys of the tokens that Teams sends cannot be fetched';
    }
  };
}

async function fetched<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return (await response.json()) as T;
}
