import type { Read } from '../app/app-deps.ts';
import { framesOf } from '../app/frames.ts';
import { StoreFault } from '../app/store-fault.ts';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import { isNewer } from '../domain/case-state.ts';
import type { NumberDocument } from '../domain/case-system-number-document.ts';
import type { Document } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { planned } from '../domain/sending/planned.ts';
import { takenUp } from '../domain/sending/taken-up.ts';
import { addMinutes } from '../domain/time.ts';
import type { TrueToday } from '../domain/true-today.ts';
import type { Claims } from './claims.ts';
import { deliverCase } from './deliver-case.ts';
import type { DeliveryDeps } from './deps.ts';
import { handleDuty, wakeDutiesBy } from './duty-wake.ts';
import { sendLetter } from './letter-sends.ts';
import { handleMonth } from './month-wake.ts';
import { handleAbsenceBefore } from './release-before.ts';
import { handleStaff } from './staff-change.ts';
import { handleTrueToday } from './true-today-wake.ts';

/** How old a press may be, in seconds, for its sends to go by what it read. */
const FRESH_SECONDS = 2;

/** How long a document that failed waits for its next try. */
const PUT_OFF_MINUTES = 15;

/**
 * Does what a document is due for, and lets go of it. Does nothing when it is not due, when only
 * newer code may read it, or when somebody else claims it first. `read` spares reading it again.
 */
export async function deliverDocument(
  deps: DeliveryDeps,
  id: string,
  read: Read | undefined,
  stopping: () => boolean,
): Promise<void> {
  const { claims, store, now } = deps;
  const isClaimed = read !== undefined && claims.begin(read.doc);
  // A claim of ours that another run has begun may be over by now, so what was read is old.
  const doc = read && (isClaimed || !claims.isOwn(read.doc)) ? read.doc : await store.load(id);
  if (!doc || isNewer(doc)) return;
  // In this replica one run at a time handles a document, so a claim that it finds is left over.
  const isDue = claims.isOwn(doc) || (doc.wakeAt !== null && doc.wakeAt <= now());
  if (!isDue || (stopping() && !isClaimed)) return;
  const isOld = isClaimed && addMinutes(read.s.now, FRESH_SECONDS / 60) < now();
  const s = (isOld ? undefined : read?.s) ?? (await deps.situation());
  if (isCase(doc)) {
    const from = isClaimed
      ? await asClaimed(claims, doc, isOld, s)
      : await claimDue(claims, planned(takenUp(doc), s), s);
    if (!from) return;
    await wakeDutiesBy(deps, from, s);
    return deliverCase(deps, from, s, stopping);
  }
  const claimed = await claims.claim(doc);
  if (claimed?.kind === 'trueToday') return handleTrueToday(deps, claimed, s);
  const after = claimed && (await handle(deps, claimed, s));
  if (after && after !== 'deleted') await claims.letGo(after);
}

/**
 * The case as a press claimed it. After a wait in the queue somebody in it may have lost their part
 * by a later press, so it is read again.
 */
async function asClaimed(
  claims: Claims,
  doc: CaseDocument,
  isOld: boolean,
  s: Situation,
): Promise<CaseDocument | undefined> {
  const there = isOld ? await claims.reload(doc) : doc;
  return there && isOld ? planned(there, s) : there;
}

/**
 * Claims a case that owes a message now. One that only looks whether its cards are still right is
 * claimed when one of them is not, so that most mornings cost a case one write.
 */
async function claimDue(
  claims: Claims,
  doc: CaseDocument,
  s: Situation,
): Promise<CaseDocument | undefined> {
  return doc.owed.some(({ notBefore }) => notBefore <= s.now) ? claims.claim(doc) : doc;
}

/**
 * Postpones a document that failed, so that it does not head the queue of every sweep. When the
 * store failed, nothing is wrong with the document: its claim expires, and the sweep tries again.
 */
export async function putOff(
  { log, store, now, claims }: DeliveryDeps,
  id: string,
  fault: unknown,
): Promise<void> {
  const { code, name } = fault as { code?: unknown; name?: unknown };
  // Log only the prefix: the rest of a non-case id can contain a person's id.
  log.error(
    { id: id.split(':')[0], code, name, frames: framesOf(fault) },
    'delivery of one document failed',
  );
  if (fault instanceof StoreFault) return;
  try {
    const doc = await store.load(id);
    if (!doc || claims.isOthers(doc)) return;
    await store.replace({
      ...(isCase(doc) ? { ...takenUp(doc), index: { ...doc.index, stuck: true } } : doc),
      claim: null,
      wakeAt: addMinutes(now(), PUT_OFF_MINUTES),
    });
  } catch {
    // The store failed too. The claim expires, and the sweep tries again.
  }
}

async function handle(
  deps: DeliveryDeps,
  doc: Exclude<Document, CaseDocument | TrueToday>,
  s: Situation,
): Promise<Document | 'deleted'> {
  switch (doc.kind) {
    case 'absence':
      return handleAbsenceBefore(deps, doc, s);
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
    // It never wakes.
    case 'ownControl':
      return doc;
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
