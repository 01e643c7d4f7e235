import { isCase } from '../domain/case-document.ts';
import { ifReadable, stateOf } from '../domain/case-state.ts';
import type { Store } from './ports/case-store.ts';

/**
 * The same store, which starts to read one case at once. The case arrives and is folded while what
 * is true today is read.
 */
export function readAhead(store: Store, id: string): Store {
  const read = store.load(id);
  let ahead: typeof read | undefined = read;
  read.then((doc) => isCase(doc) && ifReadable(() => stateOf(doc))).catch(() => undefined);
  return {
    ...store,
    load(wanted) {
      const first = wanted === id ? ahead : undefined;
      ahead = undefined;
      return first ?? store.load(wanted);
    },
  };
}
