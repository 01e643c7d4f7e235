import type { RoutineSettings } from '../settings.ts';
import {
  addDays,
  addMonths,
  type Day,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../time.ts';
import type { Outpatient } from './outpatient.ts';

/** R11: minst var tredje månad. */
const FOLLOW_UP_MONTHS = 3;
/** E22: the law's own time, and so no setting. */
const DECISION_MONTHS = 3;

/** E22: three calendar months after the decision, by law. */
export function decisionDue(decided: Day): Day {
  return addMonths(decided, DECISION_MONTHS);
}

/** E22: the day on which it is first said that the initial meeting is not confirmed. */
export function decisionFirstAsked(decided: Day): Day {
  return workingDayOnOrAfter(addDays(decided, 30));
}

/** E22: from when on it is said that the decision is to be reported. */
export function decisionWarnedOf(decided: Day): Day {
  return workingDayOnOrBefore(addDays(decisionDue(decided), -15));
}

/** R11: the last day for the next follow-up. */
export function followUpDue(from: { readonly day: Day }): Day {
  return addMonths(from.day, FOLLOW_UP_MONTHS);
}

/** The day on which it is first said that a time for it is to be booked. */
export function followUpFirstAsked(from: { readonly day: Day }): Day {
  return workingDayOnOrBefore(addDays(followUpDue(from), -28));
}

/** What the plan's three weeks are counted from, by the municipality's setting (R25). */
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

/** What the next follow-up is counted from (R11): the last one held, else the initial meeting, before it the start. */
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

export function assignedOn(c: Outpatient): Day {
  return c.firstAssigned?.day ?? c.openedOn;
}
