import type { Read } from '../app/app-deps.ts';
import type { Document } from '../domain/document.ts';
import { atMost } from './at-most.ts';
import { deliverDocument, putOff } from './deliver-document.ts';
import type { DeliveryDeps } from './deps.ts';
import { runLog } from './run-log.ts';
import { createStaffWatch } from './staff-change.ts';

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
   * says so. The next sweep continues.
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

  /** Until the document is dequeued, a sweep may also pick it up. */
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
    const under = running.get(id);
    if (under) {
      again.add(id);
      return under;
    }
    const own = { ...deps, log: runLog(deps.log) };
    const run = deliverDocument(own, id, read, () => isStopping)
      .catch((error: unknown) => putOff(own, id, error))
      .then(() => {
        running.delete(id);
        return again.delete(id) ? start(id) : undefined;
      });
    running.set(id, run);
    return run;
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
    deps.claims.stop();
    await idle();
  }

  return { sweep, deliver, idle, stop };
}

/** Resolves when the event loop has come round, so that the answer to a press leaves first. */
function afterAnswer(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

function versionOf({ id, _etag }: Document): string {
  return `${id} ${_etag}`;
}
