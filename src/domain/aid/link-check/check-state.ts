import type { NoAnswers } from '../../engine/form.ts';
import type { Situation, StepAsking } from '../../engine/step.ts';
import { addMinutes } from '../../time.ts';
import type { Check, CheckEvent } from './check-events.ts';
import { ownersOf } from './check-owners.ts';

/**
 * How a check went, for the unit's own control (E20). It measures when the check was confirmed, not
 * when it was made.
 */
export type CheckOutcome = 'inTime' | 'late' | 'afterwards' | 'unconfirmed' | 'open';

export function outcomeOf(c: Check, s: Situation): CheckOutcome {
  if (c.confirmed)
    return c.confirmed.at < addMinutes(c.due, s.settings.link.lateAfter) ? 'inTime' : 'late';
  if (c.afterwards) return 'afterwards';
  return isUnconfirmed(c, s) ? 'unconfirmed' : 'open';
}

/** True when the next check is due and nobody has confirmed this one, then or later. */
export function isUnconfirmed(c: Check, s: Situation): boolean {
  return c.confirmed === undefined && c.afterwards === undefined && c.until <= s.now;
}

/** True while nobody of the unit can make it. The manager must then find somebody (E12). */
export function hasNobody(c: Check, s: Situation): boolean {
  return ownersOf(c, s).length === 0;
}

export function isOpen(c: Check, s: Situation): boolean {
  return c.confirmed === undefined && s.now < c.until;
}

/** True when nobody can make it, and from one hour after its time. */
export function isPutToManager(c: Check, s: Situation): boolean {
  return hasNobody(c, s) || addMinutes(c.due, s.settings.link.missedAfter) <= s.now;
}

/**
 * The event that last changed who is asked. It makes the check a new task, so that the newly asked
 * are told of it.
 */
export function askedIn(c: Check): number {
  return Math.max(c.asked?.n ?? 1, c.declined?.n ?? 1);
}

export type CheckStep<Name extends string, A = NoAnswers> = StepAsking<Check, CheckEvent, Name, A>;
