import { keepMonths } from '../app/kept-months.ts';
import { countIn, managersToTell } from '../app/own-control.ts';
import type { Store } from '../app/ports/case-store.ts';
import { writeLetter } from '../app/write-letter.ts';
import type { MonthDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { listAt } from '../domain/list-time.ts';
import { monthBefore, monthOf } from '../domain/own-control.ts';
import { addMonths, type Instant, instantAt, workingDayOnOrAfter } from '../domain/time.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import type { DeliveryDeps } from './deps.ts';
import { oweSamples } from './samples.ts';
import { forgetLeavers } from './staff-change.ts';

/** Starts the monthly letters to the managers. The first one is about the next month. */
export async function startMonths(store: Store, s: Situation): Promise<void> {
  await store.create({ id: 'month:ownControl', kind: 'month', wakeAt: nextWakeOf(s), claim: null });
}

/**
 * Handles the first working day of a month. The month before is kept as counts, and at 08.30 each
 * manager of a unit with something to count, and that manager's manager, is sent its own control
 * (E20). A unit's manager is sent a sample of the access log too (docs/routines.md). A letter's key holds the month and the manager, so it is written once.
 */
export async function handleMonth(
  deps: DeliveryDeps,
  doc: MonthDocument,
  s: Situation,
): Promise<MonthDocument> {
  const month = monthBefore(s.today);
  const counted = await countIn(deps.store, s.people.staff.units, s);
  await keepMonths(deps.store, counted, s);
  for (const manager of managersToTell(counted, month, s))
    await writeLetter(
      deps.store,
      s,
      'ownControl',
      manager,
      {},
      `ownControl ${month} ${manager}`,
      listAt(s.now),
    );
  await oweSamples(deps.store, month, s);
  await forgetLeavers(deps.store);
  return { ...doc, wakeAt: nextWakeOf(s) };
}

/**
 * The first working day of this month, or of the next when that has passed, before the lists are
 * written.
 */
function nextWakeOf({ now, today }: Situation): Instant {
  const first = `${monthOf(today)}-01`;
  const [thisMonth, next] = [first, addMonths(first, 1)].map((day) =>
    instantAt(workingDayOnOrAfter(day), PLANNING_TIME),
  );
  return (thisMonth as Instant) > now ? (thisMonth as Instant) : (next as Instant);
}
