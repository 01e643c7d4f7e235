import { untilFirst } from '../app/attempts.ts';
import type { Document } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { DeliveryDeps } from './deps.ts';

/** Has a document look at who answers now, when it `isAwake` at all; false when it does not. */
export async function wake(
  { store }: DeliveryDeps,
  id: string,
  s: Situation,
  isAwake: (doc: Document) => boolean = () => true,
): Promise<boolean> {
  return untilFirst(async () => {
    const doc = await store.load(id);
    if (!doc || !isAwake(doc)) return false;
    // Written also when it is due or a sweep sends for it: the sweep then can neither claim it nor let go of it without reading who answers now.
    return (await store.replace({ ...doc, wakeAt: doc.claim ? doc.claim.until : s.now })) && true;
  });
}
