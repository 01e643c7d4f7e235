import type { Stores } from '../app/ports/all-stores.ts';
import type { Store } from '../app/ports/case-store.ts';
import { retryUntilWritten } from '../app/retry-until-written.ts';
import { changeTrueToday } from '../app/true-today.ts';
import { afterWake } from '../domain/absence-after-wake.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { AbsenceDocument, KeptAbsence } from '../domain/people/absence-document.ts';
import { withAbsencesBefore, withChannelsBefore } from '../domain/release-before.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { TRUE_TODAY } from '../domain/true-today.ts';
import type { DeliveryDeps } from './deps.ts';

/** For how long after a start a replica of the release before may still run beside it. */
const BESIDE_MINUTES = 60;

type Kept = Pick<Stores, 'store' | 'releaseBefore'>;

/**
 * Moves what the release before (0.2.0) stored elsewhere into what is true today. Any number of
 * replicas may do it, any number of times. Its documents stay readable for the release before until
 * they are over.
 */
export async function moveFromBefore({ store, releaseBefore }: Kept, now: Instant): Promise<void> {
  const [absences, channels] = await Promise.all([
    releaseBefore.absences(),
    releaseBefore.channels(),
  ]);
  await changeTrueToday(store, (doc) => {
    const next = withChannelsBefore(withAbsencesBefore(doc, absences, now), channels);
    return next === doc && doc._etag !== undefined ? undefined : next;
  });
  for (const doc of absences)
    if (doc.open && !doc.moved) await store.replace({ ...doc, moved: true });
}

/**
 * Moves again what the release before writes while the new one is rolled out: at most once a minute
 * in the first hour after a start. Later it asks for nothing.
 */
export function createMoves(kept: Kept, now: () => Instant): () => Promise<void> {
  const until = addMinutes(now(), BESIDE_MINUTES);
  let next = now();
  return async () => {
    const at = now();
    if (at < next || at > until) return;
    next = addMinutes(at, 1);
    await moveFromBefore(kept, at);
  };
}

/**
 * Handles the wake of an absence that the release before stored. The absence itself, or its end,
 * goes into what is true today, which tells of it and wakes the cases.
 */
export async function handleAbsenceBefore(
  deps: DeliveryDeps,
  doc: AbsenceDocument,
  s: Situation,
): Promise<AbsenceDocument | 'deleted'> {
  const after = afterWake({ ...doc, moved: true } as const, s);
  if (after === undefined) {
    await deps.store.remove(doc);
    return 'deleted';
  }
  await changeTrueToday(deps.store, (kept) => {
    const next = withAbsencesBefore(kept, [doc], s.now);
    return next === kept ? undefined : next;
  });
  deps.written(TRUE_TODAY);
  return after;
}

/** Ends the document that the release before has of an absence, so that it sees the end too. */
export async function endDocumentOf(
  store: Pick<Store, 'load' | 'replace'>,
  { id, to, wakeAt }: KeptAbsence,
): Promise<void> {
  await retryUntilWritten(async () => {
    const doc = await store.load(id);
    if (doc?.kind !== 'absence' || !doc.open) return true;
    const days = to === undefined ? {} : { to };
    const over = { ...doc, ...days, open: false, moved: true, wakeAt, claim: null } as const;
    return (await store.replace(over)) && true;
  });
}
