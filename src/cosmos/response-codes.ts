import { ErrorResponse } from '@azure/cosmos';

export function statusOf(error: unknown): number | undefined {
  return error instanceof ErrorResponse && typeof error.code === 'number' ? error.code : undefined;
}

/**
 * The code of a fault without a status. The connection failed, or the answer was not Cosmos' (the
 * client fails on an empty or foreign body).
 */
export function connectionCode(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'unknown');
}

/** True for a fault of the service. The others (400, 413 ...) are faults in the request. */
export function isOfTheService(status: number): boolean {
  return status >= 500 || [401, 403, 408, 410, 429, 449].includes(status);
}

/**
 * Do not retry 401/403 (the answer would be the same) or timeouts (the caller has waited long
 * enough).
 */
export function isPassing(code: number | string): boolean {
  return ![401, 403, 'TimeoutError', 'AbortError'].includes(code);
}

/**
 * True when nothing was carried out: the database was too busy to begin, or was never reached. A
 * 408, a 503 or a reset does not tell.
 */
export function isSurelyUndone(code: number | string): boolean {
  return [
    401,
    403,
    429,
    449,
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ].includes(code);
}

/** The pause that the database asks for, in milliseconds (x-ms-retry-after-ms). */
export function askedPause(error: unknown): number {
  return (error instanceof ErrorResponse && error.retryAfterInMs) || 0;
}
