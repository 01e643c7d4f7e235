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

const PUT_OFF_MINUTES = 15;
const PAGE = 100;
/** Teams answers in tenths of a second: so many under way keep the pace of sending, and none of them waits in its line for too long. */
const MOST_AT_ONCE = 64;
const LINE_SECONDS = 15;
/** What presses have just made due takes turns, so that the next press is not kept waiting by what the last ones send. */
const AFTER_PRESSES_AT_ONCE = 12;

export interface Delivery {
  /** Sees to everything that is due, until nothing is left that this replica can claim, or `isOver`: the next sweep goes on. */
  sweep(isOver?: () => boolean): Promise<void>;
  /** Sees to one document that has just been written. Never fails: what goes wrong is logged, and the sweep comes back to it. */
  deliver(id: string, read?: Read): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing new, lets go of what is claimed when its send has ended, and resolves when all is let go of. */
  stop(): Promise<void>;
}

/**
 * What is owed, sent (DESIGN 3, 4). Any number of replicas: a document is claimed by a conditional write before anything is sent for
 * it, each send is recorded before the next, and a press that comes in between is seen before the claim is let go.
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
    Math.min(MOST_AT_ONCE, Math.floor(deps.sendsPerSecond * LINE_SECONDS)),
  );
  const waiting = new Set<Promise<void>>();

  /** Until its turn comes the sweep may take it. */
  function deliver(id: string, read?: Read): Promise<void> {
    const run = afterAnswer()
      .then(() => afterPresses(() => start(id, read)))
      .finally(() => waiting.delete(run));
    waiting.add(run);
    return run;
  }

  /** One at a time for each document: what comes meanwhile is seen to afterwards, in the same place, for others wait in theirs for it. */
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
   * One bad document must not stand first in the line at every sweep: it is tried again in a quarter of an hour. When it is the store
   * that fails, nothing is wrong with the document: its claim runs out, and the sweep comes back.
   */
  async function putOff({ log }: DeliveryDeps, id: string, fault: unknown): Promise<void> {
    const { code, name } = fault as { code?: unknown; name?: unknown };
    // Of the others' ids the rest may be a person's.
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
      // The store fails as well.
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

  /** Who answers for whom is read once for each page: an absence writes the cases that it changes, and a claim on one of them fails. */
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

/** Nobody is opening a case with the number any longer (E14). One that has been taken up again stays. */
async function removeNumber(deps: DeliveryDeps, doc: NumberDocument): Promise<'deleted'> {
  await deps.store.remove(doc);
  return 'deleted';
}

/** Whoever pressed gets their answer first: it is out when the event loop comes round. */
function afterAnswer(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

function versionOf({ id, _etag }: Document): string {
  return `${id} ${_etag}`;
}
