import { randomUUID } from 'node:crypto';
import { StoreFault } from '../app/store-fault.ts';
import type { Document } from '../domain/document.ts';
import { addMinutes } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/** How long a claim lasts, in minutes. A replica that dies lets go of it when it runs out. */
const CLAIM_MINUTES = 1;

/** One replica's claims. A document is claimed by a conditional write before anything is sent for it. */
export interface Claims {
  /** Claims it, with what is planned in it; undefined when somebody else was first. */
  claim<D extends Document>(doc: D): Promise<D | undefined>;
  /** Holds on to it, and records what has been done; undefined when somebody else has written. */
  renew<D extends Document>(doc: D): Promise<D | undefined>;
  /** The document as it is now, if it is still ours. */
  reload<D extends Document>(doc: D): Promise<D | undefined>;
  /** Whether somebody else has it now. */
  isOthers(doc: Document): boolean;
}

/** Between the tries to record what has been sent, in milliseconds of machine time: what is not recorded is sent again. */
const RECORDING_PAUSES_MS = [500, 2000, 5000];

/** Writes what must not be forgotten: again, for a while, when the store fails. Undefined when somebody else has written. */
export async function record<D extends Document>(
  { store }: DeliveryDeps,
  doc: D,
): Promise<D | undefined> {
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

export function createClaims(deps: DeliveryDeps): Claims {
  const { store, now } = deps;
  const self = randomUUID();
  const withClaim = <D extends Document>(doc: D): D => {
    const until = addMinutes(now(), CLAIM_MINUTES);
    return { ...doc, claim: { by: self, until }, wakeAt: until };
  };
  return {
    claim: (doc) => store.replace(withClaim(doc)),
    renew: (doc) => record(deps, withClaim(doc)),
    async reload<D extends Document>(doc: D) {
      const there = (await store.load(doc.id)) as D | undefined;
      return there?.claim?.by === self ? there : undefined;
    },
    isOthers: ({ claim }) => claim !== null && claim.by !== self && claim.until > now(),
  };
}
