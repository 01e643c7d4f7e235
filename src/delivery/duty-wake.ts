import type { Store } from '../app/ports/case-store.ts';
import { writeLetter } from '../app/write-letter.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { DutyDocument } from '../domain/duty-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import type { DutyPort } from '../domain/ports.ts';
import { standingDuties } from '../domain/standing-duties.ts';
import type { DeliveryDeps } from './deps.ts';
import { wakeNow } from './wake-document.ts';

/** Creates the duty documents that the staff list calls for and the store does not have yet. */
export async function startDuties(store: Store, s: Situation): Promise<void> {
  await Promise.all(standingDuties.all(s).map((duty) => store.create(duty)));
}

/**
 * Handles the wake of a duty: stores and delivers the cases that it opens, and writes its letters.
 * A replica that does it again creates nothing twice, because each has an id of its own.
 */
export function handleDuty(
  deps: DeliveryDeps,
  duty: DutyDocument,
  s: Situation,
): Promise<DutyDocument> {
  const port: DutyPort = {
    load: deps.store.load,
    casesIn: deps.store.casesIn,
    openOf: deps.store.openOf,
    async open(doc) {
      const stored = await deps.store.create(doc);
      deps.written(doc.id, stored && { doc: stored, s });
    },
    async write({ what, to, about, key, at }) {
      deps.written(...(await writeLetter(deps.store, s, what, to, about, key, at)));
    },
  };
  return standingDuties.wake(port, duty, s);
}

/** Wakes all duties, or those in which this person has a part, because who can do them changed. */
export function wakeDuties(deps: DeliveryDeps, s: Situation, person?: PersonId): Promise<void> {
  return wakeEach(deps, standingDuties.ids(s, person), s);
}

/** Wakes the duties that look again because of what just happened in this case. */
export function wakeDutiesBy(deps: DeliveryDeps, doc: CaseDocument, s: Situation): Promise<void> {
  return wakeEach(deps, standingDuties.wokenBy(doc, s), s);
}

async function wakeEach(deps: DeliveryDeps, ids: readonly string[], s: Situation): Promise<void> {
  for (const id of ids) await wakeNow(deps, id, s);
}
