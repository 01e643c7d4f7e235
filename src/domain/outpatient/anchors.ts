import type { RoutineSettings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Outpatient } from './outpatient.ts';

/** The event from which the plan's three weeks are counted, by the municipality's setting (R25). */
export function planAnchor(
  c: Outpatient,
  settings: RoutineSettings,
): { n: number; what: string; day: Day } | undefined {
  switch (settings.planCountedFrom) {
    case 'initialMeeting':
      return anchor('initialMeeting', c.meetings.initial.held[0]);
    case 'assignment':
      return anchor('assigned', c.firstAssigned);
    case 'start':
      return anchor('started', c.started);
    case 'decision':
      return c.firstAssigned && { n: c.firstAssigned.n, what: 'decided', day: c.decided.day };
  }
}

/**
 * The event from which the next follow-up is counted (R11): the last one held, else the initial
 * meeting, else the start.
 */
export function followUpAnchor(c: Outpatient): { n: number; what: string; day: Day } | undefined {
  return (
    anchor('followUp', c.meetings.followUp.held.at(-1)) ??
    anchor('initialMeeting', c.meetings.initial.held[0]) ??
    anchor('started', c.started)
  );
}

function anchor(
  what: string,
  stated: { n: number; day: Day } | undefined,
): { n: number; what: string; day: Day } | undefined {
  return stated && { n: stated.n, what, day: stated.day };
}
