import {
  addDays,
  addMonths,
  type Day,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../time.ts';
import type { Outpatient } from './outpatient.ts';

/** R11: at least every third month (minst var tredje månad). */
const FOLLOW_UP_MONTHS = 3;
/** E22: the law sets this time, so it is no setting. */
const DECISION_MONTHS = 3;

/** E22: three calendar months after the decision, by law. */
export function decisionDue(decided: Day): Day {
  return addMonths(decided, DECISION_MONTHS);
}

/** E22: the first day on which people hear that the initial meeting is not confirmed. */
export function decisionFirstAsked(decided: Day): Day {
  return workingDayOnOrAfter(addDays(decided, 30));
}

/** E22: the first day on which people hear that the decision is to be reported. */
export function decisionWarnedOf(decided: Day): Day {
  return workingDayOnOrBefore(addDays(decisionDue(decided), -15));
}

/** R11: the last day for the next follow-up. */
export function followUpDue(from: { readonly day: Day }): Day {
  return addMonths(from.day, FOLLOW_UP_MONTHS);
}

/** The first day on which people are asked to book it. */
export function followUpFirstAsked(from: { readonly day: Day }): Day {
  return workingDayOnOrBefore(addDays(followUpDue(from), -28));
}

/** The day of the first assignment (R16). The day of the opening while nobody is assigned. */
export function assignedOn(c: Outpatient): Day {
  return c.firstAssigned?.day ?? c.openedOn;
}
