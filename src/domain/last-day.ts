import type { Counted } from './engine/reminders.ts';
import type { Day } from './time.ts';

/**
 * The last day that the routine sets for a duty. Only this day is called "senast", or "försenad"
 * when it has passed (E4).
 */
export function lastDay(deadline: Counted | undefined): Day | undefined {
  return deadline?.isLaw ? undefined : dayInOrder(deadline);
}

/**
 * The day by which lists sort a duty: the routine's or the law's (E22). A day that the project
 * chose puts nothing before others.
 */
export function dayInOrder(deadline: Counted | undefined): Day | undefined {
  return deadline?.isOurs ? undefined : deadline?.due;
}
