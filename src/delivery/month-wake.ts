import { managersToTell } from '../app/own-control.ts';
import type { Store } from '../app/ports/case-store.ts';
import { writeLetter } from '../app/write-letter.ts';
import type { MonthDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { listAt } from '../domain/list-time.ts';
import { monthBefore, monthOf } from '../domain/own-control.ts';
import { actingFor } from '../domain/people/acting-for.ts';
import { managerSeat } from '../domain/people/seat.ts';
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
 * Handles the first working day of a month. At 08.30 each manager of a unit that has something to
 * count is sent the own control of the month before (E20), and a sample of the access log
 * (docs/routines.md). A letter's key holds the month and the manager, so it is written once.
 */
export async function handleMonth(
  deps: DeliveryDeps,
  doc: MonthDocument,
  s: Situation,
): Promise<MonthDocument> {
  const { people, today, now } = s;
  const month = monthBefore(today);
  const acting = people.staff.units.map(
    (unit) => actingFor(managerSeat(unit.id), { people, today })?.person,
  );
  const managers = [...new Set(acting.filter((id) => id !== undefined))];
  for (const manager of await managersToTell(deps.store, managers, month, s))
    await writeLetter(
      deps.store,
      s,
      'ownControl',
      manager,
      {},
      `ownControl ${month} ${manager}`,
      listAt(now),
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
