import { StoreFault } from '../app/store-fault.ts';
import { REQUEST_MS } from './client.ts';
import {
  askedPause,
  connectionCode,
  isOfTheService,
  isPassing,
  isSurelyUndone,
  statusOf,
} from './response-codes.ts';

const PAUSES_MS = [50, 150, 400];

const LONGEST_PAUSE_MS = 1000;

/**
 * The longest that one attempt may take, with the client's own repeats in it. It repeats a lost
 * read each second, and in Azure much more.
 */
const ATTEMPT_MS = { read: REQUEST_MS, write: REQUEST_MS, query: 20_000 };

/** What the database answered: the result, or that its condition did not hold. */
export type DatabaseAnswer<T> = {
  /**
   * An earlier attempt got no answer. So the condition may have failed because of that attempt's
   * own write.
   */
  readonly mayBeOwn: boolean;
} & ({ readonly result: T } | { readonly refused: 404 | 409 | 412 });

/**
 * Runs an operation that may be repeated without harm: a read, a create by id, or a write under
 * IfMatch. The only other writes are a person's address and the start of a person's form, which the
 * same or a newer one overwrites, and the next case number, of which one may be left out. After a
 * passing fault it is retried a few times, no sooner than the database asks for. Throws a StoreFault
 * when it has not succeeded.
 */
export async function retry<T>(
  kind: keyof typeof ATTEMPT_MS,
  operation: (within: { readonly abortSignal: AbortSignal }) => Promise<T>,
): Promise<DatabaseAnswer<T>> {
  let mayBeOwn = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return {
        mayBeOwn,
        result: await operation({ abortSignal: AbortSignal.timeout(ATTEMPT_MS[kind]) }),
      };
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 || status === 409 || status === 412) return { mayBeOwn, refused: status };
      if (status !== undefined && !isOfTheService(status)) throw error;
      const code = status ?? connectionCode(error);
      if (kind === 'write' && !isSurelyUndone(code)) mayBeOwn = true;
      const pause = Math.max(PAUSES_MS[attempt] ?? 0, askedPause(error));
      if (attempt >= PAUSES_MS.length || pause > LONGEST_PAUSE_MS || !isPassing(code))
        throw new StoreFault(code, mayBeOwn);
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
