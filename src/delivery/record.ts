import type { Store } from '../app/ports/case-store.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { Document } from '../domain/document.ts';

/**
 * The pauses between the tries to record a send, in milliseconds of machine time. A send without a
 * record is sent again.
 */
const RECORDING_PAUSES_MS = [500, 2000, 5000];

/** How long a record may wait for a store that fails for a while, in milliseconds. */
export const LONGEST_RECORDING_MS = RECORDING_PAUSES_MS.reduce((sum, pause) => sum + pause, 0);

/**
 * Writes a record that must not be lost. While the store fails it is retried for some seconds, and
 * then throws StoreFault. Undefined when somebody else wrote the document first.
 */
export async function record<D extends Document>(store: Store, doc: D): Promise<D | undefined> {
  for (const pause of RECORDING_PAUSES_MS) {
    try {
      return await store.replace(doc);
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
  return store.replace(doc);
}
