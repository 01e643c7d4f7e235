import { randomUUID } from 'node:crypto';
import { type CaseDocument, type Document, isCase } from '../domain/document.ts';
import type { Situation } from '../domain/step.ts';
import { addMinutes, dayOf, type Instant } from '../domain/time.ts';
import { turnAbsence } from './absences.ts';
import { isPastRetention, nextWake, planned, purge, sendNext } from './case-sends.ts';
import { turnDuty } from './duties.ts';
import { sendLetter } from './letters.ts';
import { turnMonth } from './months.ts';
import type { DeliverySurroundings } from './surroundings.ts';

/** How long a claim lasts, in minutes. A replica that dies lets go of it when it runs out. */
const CLAIM_MINUTES = 1;
const PUT_OFF_MINUTES = 15;
const PAGE = 100;
const AT_ONCE = 8;

export interface Delivery {
  /** Sees to everything that is due, until nothing is left that this replica can claim. */
  sweep(): Promise<void>;
  /** Sees to one document now. Never fails: what goes wrong is logged, and the sweep comes back to it. */
  deliver(id: string): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/**
 * What is owed, sent (DESIGN 3, 4). Any number of replicas: a document is claimed by a conditional write before anything is sent for
 * it, each send is recorded before the next, and a press that comes in between is seen before the claim is let go.
 */
export function createDelivery(around: DeliverySurroundings): Delivery {
  const self = randomUUID();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  function deliver(id: string): Promise<void> {
    const under = running.get(id);
    if (under) {
      again.add(id);
      return under;
    }
    const run = deliverOnce(id)
      .catch((error: unknown) => putOff(id, error))
      .then(() => {
        running.delete(id);
        return again.delete(id) ? deliver(id) : undefined;
      });
    running.set(id, run);
    return run;
  }

  /** One bad document must not stand first in the line at every sweep: it is tried again in a quarter of an hour. */
  async function putOff(id: string, fault: unknown): Promise<void> {
    const { code, name } = fault as { code?: unknown; name?: unknown };
    around.log.error({ id: id.slice(0, 12), code, name }, 'delivery of one document failed');
    try {
      const doc = await around.store.load(id);
      if (!doc || (doc.claim && doc.claim.by !== self)) return;
      await around.store.replace({ ...doc, claim: null, wakeAt: addMinutes(around.now(), PUT_OFF_MINUTES) });
    } catch {
      // The store itself does not answer; the claim runs out, or the sweep comes back.
    }
  }

  async function deliverOnce(id: string): Promise<void> {
    const doc = await around.store.load(id);
    if (!doc || doc.wakeAt === null || doc.wakeAt > around.now()) return;
    const s = await around.situation();
    const claimed = await claim(doc, s);
    if (!claimed) return;
    if (isCase(claimed)) return deliverCase(claimed, s);
    const after = await turned(claimed, s);
    if (after !== 'deleted') await release(after);
  }

  function turned(doc: Exclude<Document, CaseDocument>, s: Situation): Promise<Document | 'deleted'> {
    switch (doc.kind) {
      case 'absence':
        return turnAbsence(around, doc, s);
      case 'duty':
        return turnDuty(around, doc, s);
      case 'month':
        return turnMonth(around, doc, s);
      case 'letter':
        return sendLetter(around, doc, s);
    }
  }

  async function claim<D extends Document>(doc: D, s: Situation): Promise<D | undefined> {
    const until = addMinutes(around.now(), CLAIM_MINUTES);
    const claimed = { ...(isCase(doc) ? planned(doc, s) : doc), claim: { by: self, until }, wakeAt: until } as D;
    return (await around.store.replace(claimed)) ? reload(claimed) : undefined;
  }

  async function reload<D extends Document>(doc: D): Promise<D | undefined> {
    const there = (await around.store.load(doc.id)) as D | undefined;
    return there?.claim?.by === self ? there : undefined;
  }

  async function release(doc: Document): Promise<void> {
    await around.store.replace({ ...doc, claim: null } as Document);
  }

  /** Who answers for whom is read once for each claim, a minute at most; the time is read for each send. */
  async function deliverCase(first: CaseDocument, known: Situation): Promise<void> {
    let doc: CaseDocument | undefined = first;
    let s = known;
    while (doc) {
      const now = around.now();
      s = { ...s, now, today: dayOf(now) };
      const claimEnds: Instant = doc.claim?.until ?? '';
      if (claimEnds < addMinutes(now, around.sendSeconds / 60)) {
        s = await around.situation();
        doc = await claim(doc, s);
        continue;
      }
      const recording = isPastRetention(doc, s) ? await purge(around, doc, s) : await sendNext(around, doc, s);
      if (recording === 'deleted') return;
      if (recording) {
        doc = await record(doc, recording);
        continue;
      }
      const left: CaseDocument = { ...doc, claim: null, wakeAt: nextWake(doc, s) };
      if (await around.store.replace(left)) return;
      doc = await reload(doc);
      s = await around.situation();
      if (doc) doc = await claim(doc, s);
    }
  }

  /** Records a send on the case as it is now: a press may have come in between, and is kept. Without our claim it is not ours to write. */
  async function record(doc: CaseDocument, recording: (doc: CaseDocument) => CaseDocument): Promise<CaseDocument | undefined> {
    let current: CaseDocument | undefined = doc;
    while (current) {
      if (await around.store.replace(recording(current))) return reload(current);
      current = await reload(current);
    }
    return undefined;
  }

  async function sweep(): Promise<void> {
    const seen = new Set<string>();
    for (;;) {
      const page = await around.store.due(around.now(), PAGE);
      const fresh = page.filter((doc) => !seen.has(`${doc.id} ${doc._etag}`));
      if (fresh.length === 0) return;
      for (const doc of fresh) seen.add(`${doc.id} ${doc._etag}`);
      for (let at = 0; at < fresh.length; at += AT_ONCE)
        await Promise.all(fresh.slice(at, at + AT_ONCE).map((doc) => deliver(doc.id)));
    }
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  return { sweep, deliver, idle };
}
