import type { Situation } from '../domain/engine/step.ts';
import { type Month, monthsBefore } from '../domain/own-control.ts';
import {
  type ControlYear,
  isPastKeeping,
  keptMonth,
  yearOf,
} from '../domain/own-control-document.ts';
import { retention } from '../domain/retention.ts';
import { addDays } from '../domain/time.ts';
import { type Counted, unitControl } from './own-control.ts';
import type { Store } from './ports/case-store.ts';

/**
 * Keeps each month that is over and still whole, so that a trend is left when its cases are deleted,
 * and removes the months whose time is over (E20). A month is kept once: it stays as it was counted.
 */
export async function keepMonths(store: Store, counted: Counted, s: Situation): Promise<void> {
  const before = await store.keptMonths();
  const isKept = (month: Month) => before.some((kept) => kept.month === month);
  for (const month of wholeMonths(s)) {
    if (isKept(month) || isOver({ month }, s)) continue;
    const units = s.people.staff.units.map((unit) => unitControl(unit, month, counted, s));
    const kept = keptMonth(month, units);
    if (kept) await store.create(kept);
  }
  for (const kept of before) if (isOver(kept, s)) await store.remove(kept);
}

function isOver(kept: { readonly month: Month }, { today, settings }: Situation): boolean {
  return isPastKeeping(kept, today, settings.ownControlMonths);
}

/** The last twelve months of a unit that are kept and whose time is not over. */
export async function yearOfUnit(store: Store, unit: string, s: Situation): Promise<ControlYear> {
  const kept = await store.keptMonths();
  const inTime = kept.filter((one) => !isOver(one, s));
  return yearOf(unit, inTime, s.today);
}

/**
 * The months that are over and of which no case has been deleted. There are several after a long
 * stop.
 */
function wholeMonths({ today }: Situation): string[] {
  const months: string[] = [];
  for (let n = 1; ; n += 1) {
    const month = monthsBefore(today, n);
    if (`${month}-01` <= addDays(today, -retention.case.days)) return months;
    months.push(month);
  }
}
