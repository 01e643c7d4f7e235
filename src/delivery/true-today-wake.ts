import { framesOf } from '../app/frames.ts';
import { StoreFault } from '../app/store-fault.ts';
import { changeTrueToday } from '../app/true-today.ts';
import { afterWake } from '../domain/absence-after-wake.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { KeptAbsence } from '../domain/people/absence-document.ts';
import { addMinutes } from '../domain/time.ts';
import { type TrueToday, withAbsences } from '../domain/true-today.ts';
import { handleAbsences } from './absence-wake.ts';
import type { DeliveryDeps } from './deps.ts';
import { endDocumentOf } from './release-before.ts';

/**
 * How many people's absences are handled before that is recorded. A claim lasts much longer than
 * that takes, also on the first morning of the holidays.
 */
const PEOPLE_AT_ONCE = 16;

/** How long an absence that failed waits for its next try. It does not stop the others. */
const PUT_OFF_MINUTES = 15;

/** An absence as it was when it woke, and what is kept of it then. */
interface Handled {
  readonly before: KeptAbsence;
  readonly after: KeptAbsence | undefined;
}

/**
 * Handles the absences that are due in what is true today, which this replica has claimed, and
 * releases it. What was done is recorded on the document as it then is: a report that came in
 * between stays, is due, and is handled next.
 */
export async function handleTrueToday(
  deps: DeliveryDeps,
  claimed: TrueToday,
  s: Situation,
): Promise<void> {
  const due = claimed.absences.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= s.now);
  const people = [...new Set(due.map(({ person }) => person))].slice(0, PEOPLE_AT_ONCE);
  const outcomes = await Promise.allSettled(
    people.map((person) =>
      handleEach(
        deps,
        due.filter((absence) => absence.person === person),
        s,
      ),
    ),
  );
  const handled = outcomes.flatMap((outcome) => {
    // The store failed. The claim expires, and all of it is done again.
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  const after = await changeTrueToday(
    deps.store,
    (doc) => release(withHandled(doc, handled), claimed),
    claimed,
  );
  if (after.claim === null && after.wakeAt !== null && after.wakeAt <= deps.now())
    deps.written(after.id);
}

/** Handles those of one person. When something is wrong with them, they wait for their next try. */
async function handleEach(
  deps: DeliveryDeps,
  due: readonly KeptAbsence[],
  s: Situation,
): Promise<Handled[]> {
  const open = due.filter((absence) => absence.open);
  const handled = due.map((before) => ({ before, after: afterWake(before, s) }));
  try {
    if (open[0]) await handleAbsences(deps, open[0].person, open, s);
    for (const { before, after } of handled)
      if (before.hasDocument && after?.open === false) await endDocumentOf(deps.store, after);
    return handled;
  } catch (fault) {
    if (fault instanceof StoreFault) throw fault;
    const { code, name } = fault as { code?: unknown; name?: unknown };
    deps.log.error({ code, name, frames: framesOf(fault) }, 'the wake of an absence failed');
    const wakeAt = addMinutes(deps.now(), PUT_OFF_MINUTES);
    return due.map((before) => ({ before, after: { ...before, wakeAt } }));
  }
}

/** Leaves each absence that somebody has changed since as it is: its new wake is not handled. */
function withHandled(doc: TrueToday, handled: readonly Handled[]): TrueToday {
  return {
    ...doc,
    absences: doc.absences.flatMap((absence) => {
      const one = handled.find(({ before }) => isSame(before, absence));
      return one === undefined ? [absence] : (one.after ?? []);
    }),
  };
}

/** Only its end and its wake ever change. */
function isSame(one: KeptAbsence, other: KeptAbsence): boolean {
  return (['id', 'to', 'open', 'wakeAt'] as const).every((field) => one[field] === other[field]);
}

/** A claim that another replica has taken since it ran out stays. */
function release(doc: TrueToday, { claim }: TrueToday): TrueToday {
  const isOwn = doc.claim?.by === claim?.by;
  return withAbsences(isOwn ? { ...doc, claim: null } : doc, doc.absences);
}
