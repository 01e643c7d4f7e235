import { isNewer } from '../domain/case-state.ts';
import { NewerVersion } from '../domain/engine/version.ts';
import { nothingTrueToday, TRUE_TODAY, type TrueToday } from '../domain/true-today.ts';
import type { Store } from './ports/case-store.ts';
import { retryUntilWritten } from './retry-until-written.ts';

/**
 * Reads what is true today for everybody. It is read each time, so that what is reported at one
 * replica counts at the next press at another. Throws NewerVersion when only newer code may read it.
 */
export async function readTrueToday(store: Pick<Store, 'load'>): Promise<TrueToday> {
  const doc = await store.load(TRUE_TODAY);
  if (doc?.kind !== 'trueToday') return nothingTrueToday;
  if (isNewer(doc)) throw new NewerVersion();
  return doc;
}

type Change = TrueToday | undefined;

/**
 * Changes what is true today by one conditional write, and returns it as it then is. If somebody
 * else writes first, it is read and `change` decides again. `change` returns undefined to leave it
 * as it is. `seen` spares the first read.
 */
export function changeTrueToday(
  store: Pick<Store, 'load' | 'create' | 'replace'>,
  change: (doc: TrueToday) => Change | Promise<Change>,
  seen?: TrueToday,
): Promise<TrueToday> {
  let known = seen;
  return retryUntilWritten(async () => {
    const doc = known ?? (await readTrueToday(store));
    known = undefined;
    const next = await change(doc);
    if (next === undefined) return doc;
    if (doc._etag !== undefined) return store.replace(next);
    return store.create(next);
  });
}
