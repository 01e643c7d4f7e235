import { AuthenticationConstants, AuthenticationError } from 'botframework-connector';

/**
 * The request's token is not one that Teams gives out for this bot. `code` says why, and holds
 * nothing of the token.
 */
export class RefusedToken extends Error {
  override readonly name = 'RefusedToken';
  readonly code: string;
  constructor(code: string) {
    super('');
    this.code = code;
  }
}

/** What a token must say. */
export interface Expected {
  readonly issuer: string;
  readonly appId: string;
  /**
   * The activity's own service URL. Without one there is nothing to compare with, and the activity
   * is refused for that.
   */
  readonly serviceUrl: string | undefined;
}

/**
 * How far the clocks of Teams and of this machine may differ, in seconds. The SDK allows the same.
 */
const SKEW_S = 300;

/**
 * Finds what is wrong with a token at sight. Undefined when only its signature is left to check. It
 * does not verify, so it may refuse and explain, but never trust. It also refuses what the SDK
 * would accept: its emulator's and skills' tokens, and a token that never expires.
 */
export function faultAtSight(
  authorization: string,
  expected: Expected,
  now: Date,
): string | undefined {
  if (authorization.trim() === '') return 'no-token';
  const [header, claims] = partsOf(authorization);
  if (!header || !claims) return 'no-bearer-token';
  if (!AuthenticationConstants.AllowedSigningAlgorithms.some((name) => name === header.alg))
    return 'wrong-algorithm';
  if (claims.iss !== expected.issuer) return 'wrong-issuer';
  if (claims.aud !== expected.appId) return 'wrong-audience';
  const seconds = now.getTime() / 1000;
  if (typeof claims.exp !== 'number' || claims.exp + SKEW_S <= seconds) return 'token-expired';
  if (typeof claims.nbf === 'number' && claims.nbf - SKEW_S > seconds) return 'token-not-yet-valid';
  return expected.serviceUrl && claims.serviceurl !== expected.serviceUrl
    ? 'token-of-other-service'
    : undefined;
}

/**
 * Why the SDK refused a token. Undefined when the fault is not the token's. The SDK says so only in
 * words.
 */
export function refusalOf(error: unknown): RefusedToken | undefined {
  if (error instanceof RefusedToken) return error;
  if (!(error instanceof Error)) return undefined;
  if (['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name))
    return new RefusedToken('bad-signature');
  if (!(error instanceof AuthenticationError) || error.statusCode !== 401) return undefined;
  if (/endorsement/.test(error.message)) return new RefusedToken('unendorsed-channel');
  return new RefusedToken(/Signing Key/.test(error.message) ? 'unknown-key' : 'refused-token');
}

type Part = Readonly<Record<string, unknown>> | undefined;

function partsOf(authorization: string): [Part, Part] {
  const [scheme, token, ...more] = authorization.split(' ');
  const parts = token?.split('.') ?? [];
  if (scheme !== 'Bearer' || more.length > 0 || parts.length !== 3) return [undefined, undefined];
  return [objectIn(parts[0]), objectIn(parts[1])];
}

function objectIn(part = ''): Part {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Part) : undefined;
  } catch {
    return undefined;
  }
}
