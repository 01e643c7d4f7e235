import { retryUntilWritten } from '../app/retry-until-written.ts';
import type { Document } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { wakeBy } from '../domain/waking-document.ts';
import type { DeliveryDeps } from './deps.ts';

/** Makes a document due, and queues it for delivery. `seen` spares reading it first. */
export async function wakeNow(
  deps: DeliveryDeps,
  id: string,
  s: Situation,
  seen?: Document,
): Promise<void> {
  const doc = await wake(deps, id, s, () => true, seen);
  if (doc) deps.written(id, { doc, s });
}

/**
 * Makes a document due, so that it looks again at who acts for whom, and returns it as stored. Does
 * nothing and returns false when there is no such document, or `isAwake` says that it sleeps.
 */
export async function wake(
  { store }: DeliveryDeps,
  id: string,
  s: Situation,
  isAwake: (doc: Document) => boolean,
  seen?: Document,
): Promise<Document | false> {
  let read = seen;
  return retryUntilWritten(async () => {
    const doc = read ?? (await store.load(id));
    read = undefined;
    if (!doc || !isAwake(doc)) return false;
    // It is written even when it is due already, or a sweep is sending for it. That sweep can then
    // neither claim nor release it without reading the new situation.
    return store.replace({ ...doc, wakeAt: wakeBy(doc, s.now) });
  });
}
