import { randomUUID } from 'node:crypto';
import type { Document } from '../domain/document.ts';
import { addMinutes } from '../domain/time.ts';
import type { DeliverySurroundings } from './surroundings.ts';

/** How long a claim lasts, in minutes. A replica that dies lets go of it when it runs out. */
const CLAIM_MINUTES = 1;

/** One replica's claims. A document is claimed by a conditional write before anything is sent for it. */
export interface Claims {
  /** Claims it, with what has been changed in it; undefined when somebody else was first. */
  renewed<D extends Document>(doc: D): Promise<D | undefined>;
  /** The document as it is now, if it is still ours. */
  reload<D extends Document>(doc: D): Promise<D | undefined>;
  /** Whether somebody else has it. */
  isOthers(doc: Document): boolean;
}

export function createClaims({ store, now }: DeliverySurroundings): Claims {
  const self = randomUUID();
  return {
    async renewed(doc) {
      const until = addMinutes(now(), CLAIM_MINUTES);
      return store.replace({ ...doc, claim: { by: self, until }, wakeAt: until });
    },
    async reload<D extends Document>(doc: D) {
      const there = (await store.load(doc.id)) as D | undefined;
      return there?.claim?.by === self ? there : undefined;
    },
    isOthers: (doc) => doc.claim !== null && doc.claim.by !== self,
  };
}
