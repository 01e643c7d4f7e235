import { AuthenticationConstants } from 'botframework-connector';

/** How long an answer stays valid, in milliseconds, because a probe asks often. */
const GOOD_FOR_MS = 60_000;
const PATIENCE_MS = 2000;

/**
 * Checks that the keys that Teams signs its tokens with can be fetched. Without them every message
 * is refused. Returns what is wrong, or undefined. Never throws. Source:
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function createKeyCheck(
  metadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
) {
  let goodUntil = 0;
  return async (): Promise<string | undefined> => {
    if (performance.now() < goodUntil) return undefined;
    try {
      const { jwks_uri } = await fetchJson<{ jwks_uri: string }>(metadataUrl);
      const { keys } = await fetchJson<{ keys: unknown[] }>(jwks_uri);
      if (keys.length === 0) return 'Teams publishes no keys for its tokens';
      goodUntil = performance.now() + GOOD_FOR_MS;
      return undefined;
    } catch {
      return 'the keys of the tokens that Teams sends cannot be fetched';
    }
  };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return (await response.json()) as T;
}
