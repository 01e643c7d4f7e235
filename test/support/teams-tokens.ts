import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import jwt from 'jsonwebtoken';
import { newKeys, signingKeys } from './teams-keys.ts';

/** The SDK's abstract class as a plain object, so that a test can change a part of it. */
export type Credentials = {
  [Method in keyof ServiceClientCredentialsFactory]: ServiceClientCredentialsFactory[Method];
};

/**
 * Returns credentials that need no network. A bot in a process of its own makes the same ones from
 * its app id.
 */
export function fakeCredentials(appId: string): Credentials {
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => appId === '',
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', outboundToken(appId));
        return request;
      },
    }),
  };
}

/** Returns the token that the bot must send with each request. */
export function outboundToken(appId: string): string {
  return `Bearer from-${appId}`;
}

export interface SignOptions {
  /** The token never expires when this is null. */
  readonly expiresInSeconds?: number | null;
  /** A key that is not published, or no key at all. */
  readonly key?: 'other' | 'none';
  /** The name that the token gives its key. */
  readonly keyid?: string;
}

/** Returns a token as Bot Framework issues it to the bot. */
export function inboundToken(
  claims: object,
  { expiresInSeconds = 3600, key, keyid = 'teams' }: SignOptions,
): string {
  const exp =
    expiresInSeconds === null ? {} : { exp: Math.floor(Date.now() / 1000) + expiresInSeconds };
  if (key === 'none') return jwt.sign({ ...exp, ...claims }, null, { algorithm: 'none', keyid });
  const { privateKey } = key === 'other' ? newKeys() : signingKeys();
  return jwt.sign({ ...exp, ...claims }, privateKey, { algorithm: 'RS256', keyid });
}
