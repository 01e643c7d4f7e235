import type { CaseDocument, Wait } from './case-document.ts';
import { openTasks } from './case-state.ts';
import type { Situation } from './engine/step.ts';
import type { CaseTask } from './kinds.ts';
import { lastDay } from './last-day.ts';
import { groupTogether, isLaws } from './list-item.ts';
import { holderOf } from './people/seat.ts';
import { stillFrom, unitOfSeat } from './standing-still.ts';
import { type Day, daysFromTo, earliestDay } from './time.ts';

/** What is waited for, with its duties, which are done together. */
export interface OpenWait extends Wait {
  readonly tasks: readonly CaseTask[];
}

/**
 * Everything in a case that stands still, or will if nobody answers it (`standsStillIn`). The law's
 * own clock, which nobody answers, is left out (E22).
 */
export function waitsIn(doc: CaseDocument, s: Situation): OpenWait[] {
  return groupTogether(openTasks(doc, s)).flatMap((tasks): OpenWait[] => {
    const still = tasks.flatMap((task) => stillFrom(task, doc, s.today) ?? []);
    const from = earliestDay(still.map((one) => one.from));
    const since = earliestDay(still.map((one) => one.since));
    if (from === undefined || since === undefined || isLaws({ tasks })) return [];
    const last = earliestDay(tasks.map(({ deadline }) => lastDay(deadline)));
    const seats = tasks.flatMap((task) => task.seats);
    const owed = seats.map((seat) => holderOf(seat, s.people));
    const units = seats.map((seat) => unitOfSeat(seat, doc.kind, s.people));
    return [
      {
        tasks,
        owed: [...new Set(owed.filter((id) => id !== undefined))],
        units: [...new Set(units.filter((unit) => unit !== undefined))],
        from,
        since,
        ...(last === undefined ? {} : { last }),
      },
    ];
  });
}

/** For how many days it has stood still. Undefined while it does not. */
export function daysStill({ from, since }: Wait, today: Day): number | undefined {
  return from <= today ? daysFromTo(since, today) : undefined;
}
