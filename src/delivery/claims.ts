import { randomUUID } from 'node:crypto';
import type { Store } from '../app/ports/case-store.ts';
import type { Claimant } from '../app/ports/claimant.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';
import { planned } from '../domain/sending/planned.ts';
import { takenUp } from '../domain/sending/taken-up.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { record } from './record.ts';

/**
 * How much longer a claim lasts than the slowest send, in seconds, so that sends which follow each
 * other quickly need no new claim. The claim of a replica that died expires no later.
 */
const SPARE_SECONDS = 7.5;

/**
 * One replica's claims. A conditional write claims a document before anything is sent for it. A
 * press claims its case in its own write (`take`), and each claim has a name of its own.
 */
export interface Claims extends Claimant {
  /**
   * True for a document whose claim a press took, which lasts still, and which nobody has begun to
   * use. It is then begun, so a second call is false.
   */
  begin(doc: Document): boolean;
  /** True when the document names a claim of this replica, begun or not. */
  isOwn(doc: Document): boolean;
  /** True while another replica's claim is valid. */
  isOthers(doc: Document): boolean;
  /**
   * Claims the document, or extends the claim, and writes the document as given. Undefined when
   * somebody else wrote it first.
   */
  claim<D extends Document>(doc: D): Promise<D | undefined>;
  /** Writes the document without its claim. Undefined when somebody else wrote it first. */
  letGo<D extends Document>(doc: D): Promise<D | undefined>;
  /** Reads the document again. Undefined when this claim on it is lost. */
  reload<D extends Document>(doc: D): Promise<D | undefined>;
  /** From now on no press takes a claim, because nothing will be sent. */
  stop(): void;
}

/** `sendSeconds` is the longest that a send takes, with its wait and its record. */
export function createClaims(store: Store, now: () => Instant, sendSeconds: number): Claims {
  const self = randomUUID();
  /**
   * The claims that presses took, by name, and until when they last. Of two presses in the same
   * moment each takes one, and only one of them is written.
   */
  const taken = new Map<string, Instant>();
  let isStopping = false;

  const isOwn = ({ claim }: Document) => claim?.by.startsWith(self) === true;
  const isValid = ({ claim }: Document) => claim !== null && claim.until > now();
  const claimed = <D extends Document>(doc: D, by: string) => {
    const until = addMinutes(now(), (sendSeconds + SPARE_SECONDS) / 60);
    return { ...doc, claim: { by, until }, wakeAt: until };
  };
  /** Of a press that was not written nobody else hears. The oldest are first. */
  const forgetOver = () => {
    for (const [by, until] of taken) {
      if (until > now()) return;
      taken.delete(by);
    }
  };
  const newName = () => `${self}/${randomUUID().slice(0, 8)}`;

  return {
    take(doc, s): CaseDocument {
      if (isStopping || isValid(doc)) return doc;
      const by = newName();
      const mine = claimed(planned(takenUp(doc), s), by);
      forgetOver();
      taken.set(by, mine.claim.until);
      return mine;
    },
    begin(doc) {
      return isValid(doc) && taken.delete(doc.claim?.by ?? '');
    },
    isOwn,
    isOthers: (doc) => isValid(doc) && !isOwn(doc),
    claim: (doc) => record(store, claimed(doc, isOwn(doc) && doc.claim ? doc.claim.by : newName())),
    letGo(doc) {
      taken.delete(doc.claim?.by ?? '');
      return record(store, { ...doc, claim: null });
    },
    async reload<D extends Document>(doc: D) {
      if (!isOwn(doc)) return undefined;
      const there = (await store.load(doc.id)) as D | undefined;
      return there?.claim?.by === doc.claim?.by ? there : undefined;
    },
    stop() {
      isStopping = true;
    },
  };
}
