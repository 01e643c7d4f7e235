import type { Read } from '../app/doors.ts';
import { framesOf } from '../app/frames.ts';
import { StoreFault } from '../app/store-fault.ts';
import { type CaseDocument, type Document, isCase, isNewer } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { NumberDocument } from '../domain/number-document.ts';
import { addMinutes } from '../domain/time.ts';
import { handleAbsence } from './absence-wake.ts';
import { atMost } from './at-most.ts';
import { createClaims, record } from './claims.ts';
import { deliverCase } from './deliver-case.ts';
import type { DeliveryDeps } from './deps.ts';
import { handleDuty, wakeDutiesBy } from './duty-wake.ts';
import { sendLetter } from './letter-sends.ts';
import { handleMonth } from './month-wake.ts';
import { plan } from './planning.ts';
import { takeUp } from './recording.ts';
import { runLog } from './run-log.ts';
import { createStaffWatch, handleStaff } from './staff-change.ts';

/** How long a document that failed waits for its next try. */
const PUT_OFF_MINUTES = 15;
const PAGE = 100;
/**
 * How many documents are delivered at once. Teams answers in tenths of a second, so this many keep
 * up the pace of sending.
 */
const MOST_AT_ONCE = 64;
/**
 * How many seconds of sends may be under way at once. More would wait in the queue for too long.
 */
const QUEUE_SECONDS = 15;
/** How many documents are delivered at once after presses. More would slow down the next press. */
const AFTER_PRESSES_AT_ONCE = 12;

export interface Delivery {
  /**
   * Delivers everything that is due and that this replica can claim. It ends early when `isOver`
   * says so; the next sweep continues.
   */
  sweep(isOver?: () => boolean): Promise<void>;
  /**
   * Queues a document that was just written for delivery. Never rejects: a failure is logged, and
   * the sweep tries again.
   */
  deliver(id: string, read?: Read): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /**
   * Begins nothing new, and releases each claim when its send has ended. Resolves when every claim
   * is released.
   */
  stop(): Promise<void>;
}

/**
 * Sends what is owed (docs/design.md). Any number of replicas can run it. A document is claimed by
 * a conditional write before anything is sent for it. Each send is recorded before the next. A
 * press that comes in between is noticed before the claim is released.
 */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const claims = createClaims(deps);
  const noticeStaff = createStaffWatch(deps);
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const afterPresses = atMost(AFTER_PRESSES_AT_ONCE);
  let isStopping = false;

  const atOnce = Math.max(
    1,
    Math.min(MOST_AT_ONCE, Math.floor(deps.sendsPerSecond * QUEUE_SECONDS)),
  );
  const waiting = new Set<Promise<void>>();

  /** Until the document is dequeued, the minute's sweep may also pick it up. */
  function deliver(id: string, read?: Read): Promise<void> {
    const run = afterAnswer()
      .then(() => afterPresses(() => start(id, read)))
      .finally(() => waiting.delete(run));
    waiting.add(run);
    return run;
  }

  /**
   * Serialises work per document. A request that arrives while one is running re-runs it afterwards
   * in the same slot, because callers wait for that slot.
   */
  function start(id: string, read?: Read): Promise<void> {
    if (isStopping) return Promise.resolve();
    const under = running.get(id);
    if (under) {
      again.add(id);
      return under;
    }
    const own = { ...deps, log: runLog(deps.log) };
    const run = deliverOnce(own, id, read)
      .catch((error: unknown) => putOff(own, id, error))
      .then(() => {
        running.delete(id);
        return again.delete(id) ? start(id) : undefined;
      });
    running.set(id, run);
    return run;
  }

  /**
   * Postpones a document that failed, so that it does not head the queue of every sweep. When the
   * store failed, nothing is wrong with the document: its claim expires, and the sweep tries again.
   */
  async function putOff({ log }: DeliveryDeps, id: string, fault: unknown): Promise<void> {
    const { code, name } = fault as { code?: unknown; name?: unknown };
    // Log only the prefix: the rest of a non-case id can contain a person's id.
    log.error(
      { id: id.split(':')[0], code, name, frames: framesOf(fault) },
      'delivery of one document failed',
    );
    if (fault instanceof StoreFault) return;
    try {
      const doc = await deps.store.load(id);
      if (!doc || claims.isOthers(doc)) return;
      await deps.store.replace({
        ...(isCase(doc) ? { ...takeUp(doc), index: { ...doc.index, stuck: true } } : doc),
        claim: null,
        wakeAt: addMinutes(deps.now(), PUT_OFF_MINUTES),
      });
    } catch {
      // The store failed too. The claim expires, and the sweep tries again.
    }
  }

  async function deliverOnce(own: DeliveryDeps, id: string, read?: Read): Promise<void> {
    if (isStopping) return;
    const doc = read?.doc ?? (await deps.store.load(id));
    if (!doc || isNewer(doc) || doc.wakeAt === null || doc.wakeAt > deps.now()) return;
    const s = read?.s ?? (await deps.situation());
    const claimed = await claims.claim(isCase(doc) ? plan(takeUp(doc), s) : doc);
    if (!claimed) return;
    if (isCase(claimed)) await wakeDutiesBy(own, claimed, s);
    if (isCase(claimed)) return deliverCase(own, claims, claimed, s, () => isStopping);
    const after = await handle(own, claimed, s);
    if (after !== 'deleted') await record(deps, { ...after, claim: null } as Document);
  }

  /**
   * Reads the situation once for each page. An absence that comes meanwhile writes the cases that
   * it changes, and so the claim on such a case fails.
   */
  async function sweep(isOver = () => false): Promise<void> {
    await noticeStaff();
    const seen = new Set<string>();
    const under = new Set<Promise<void>>();
    while (!isStopping && !isOver()) {
      const page = await deps.store.due(deps.now(), PAGE);
      const fresh = page.filter((doc) => !seen.has(versionOf(doc)));
      if (fresh.length === 0 && under.size === 0) return;
      if (fresh.length === 0) {
        await Promise.all(under);
        continue;
      }
      const s = await deps.situation();
      for (const doc of fresh) {
        if (isOver()) break;
        seen.add(versionOf(doc));
        const run = start(doc.id, { doc, s }).then(() => void under.delete(run));
        under.add(run);
        if (under.size >= atOnce) await Promise.race(under);
      }
    }
    await Promise.all(under);
  }

  async function idle(): Promise<void> {
    while (running.size + waiting.size > 0) await Promise.all([...running.values(), ...waiting]);
  }

  async function stop(): Promise<void> {
    isStopping = true;
    await idle();
  }

  return { sweep, deliver, idle, stop };
}

function handle(
  deps: DeliveryDeps,
  doc: Exclude<Document, CaseDocument>,
  s: Situation,
): Promise<Document | 'deleted'> {
  switch (doc.kind) {
    case 'absence':
      return handleAbsence(deps, doc, s);
    case 'duty':
      return handleDuty(deps, doc, s);
    case 'month':
      return handleMonth(deps, doc, s);
    case 'staff':
      return handleStaff(deps, doc, s);
    case 'letter':
      return sendLetter(deps, doc, s);
    case 'number':
      return removeNumber(deps, doc);
  }
}

/**
 * Removes the hold on a number when nobody opens a case with it any longer (E14). The remove is
 * conditional, so a hold that was renewed stays.
 */
async function removeNumber(deps: DeliveryDeps, doc: NumberDocument): Promise<'deleted'> {
  await deps.store.remove(doc);
  return 'deleted';
}

/** Resolves when the event loop has come round, so that the answer to a press leaves first. */
function afterAnswer(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

function versionOf({ id, _etag }: Document): string {
  return `${id} ${_etag}`;
}
