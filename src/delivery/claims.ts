import { randomUUID } from 'node:crypto';
import { StoreFault } from '../app/store-fault.ts';
import type { Document } from '../domain/document.ts';
import { addMinutes } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/** How long a claim lasts, in minutes. The claim of a replica that died expires. */
const CLAIM_MINUTES = 1;

/** One replica's claims. A conditional write claims a document before anything is sent for it. */
export interface Claims {
  /** Claims the document as given. Undefined when somebody else wrote it first. */
  claim<D extends Document>(doc: D): Promise<D | undefined>;
  /** Extends the claim and writes the document. Undefined when somebody else wrote it first. */
  renew<D extends Document>(doc: D): Promise<D | undefined>;
  /** Reads the document again. Undefined when this replica's claim is lost. */
  reload<D extends Document>(doc: D): Promise<D | undefined>;
  /** True while another replica's claim is valid. */
  isOthers(doc: Document): boolean;
}

/**
 * The pauses between the tries to record a send, in milliseconds of machine time. A send without a
 * record is sent again.
 */
const RECORDING_PAUSES_MS = [500, 2000, 5000];

/**
 * Writes a record that must not be lost. While the store fails it is retried for some seconds, and
 * then throws StoreFault. Undefined when somebody else wrote the document first.
 */
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
