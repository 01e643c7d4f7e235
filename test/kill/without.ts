import type { Stores } from '../../src/app/ports/all-stores.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import { isCase, type Owed } from '../../src/domain/case-document.ts';
import type { Claim, Document } from '../../src/domain/document.ts';

/** The part that the bot runs without, to prove that the kill test then fails. */
export type Without = 'claim' | 'outbox';

export function storesWithout(what: Without | undefined, stores: Stores): Stores {
  if (what === undefined) return stores;
  return {
    ...stores,
    store: what === 'claim' ? withoutClaim(stores.store) : withoutOutbox(stores.store),
  };
}

const ALWAYS_DUE = '2000-01-01T00:00:00.000Z';

/**
 * Each replica believes that it holds the claims it takes, but no other replica learns of them. Two
 * replicas may therefore work on the same case at once.
 */
function withoutClaim(store: Store): Store {
  const held = new Map<string, Claim>();
  const seen = <D extends Document>(document: D): D => ({
    ...document,
    claim: held.get(document.id) ?? document.claim,
  });
  return {
    ...store,
    async load(id) {
      const document = await store.load(id);
      return document && seen(document);
    },
    due: async (now, most) => (await store.due(now, most)).map(seen),
    async replace(document) {
      if (document.claim === null) {
        const done = await store.replace(document);
        if (done) held.delete(document.id);
        return done;
      }
      const done = await store.replace({ ...document, claim: null, wakeAt: ALWAYS_DUE });
      if (!done) return undefined;
      held.set(document.id, document.claim);
      return { ...done, claim: document.claim, wakeAt: document.wakeAt };
    },
  };
}

/** The messages that a press owes stay in the memory of its replica, and are lost when it dies. */
function withoutOutbox(store: Store): Store {
  const owed = new Map<string, readonly Owed[]>();
  const emptied = <D extends Document>(document: D): D =>
    isCase(document) ? { ...document, owed: [] } : document;
  const filled = <D extends Document>(document: D): D =>
    isCase(document) ? { ...document, owed: owed.get(document.id) ?? [] } : document;
  const remembered = (document: Document) =>
    void (isCase(document) && owed.set(document.id, document.owed));
  return {
    ...store,
    async load(id) {
      const document = await store.load(id);
      return document && filled(document);
    },
    due: async (now, most) => (await store.due(now, most)).map(filled),
    async create(document) {
      const done = await store.create(emptied(document));
      if (done) remembered(document);
      return done && filled(done);
    },
    async replace(document) {
      const done = await store.replace(emptied(document));
      if (done) remembered(document);
      return done && filled(done);
    },
  };
}
