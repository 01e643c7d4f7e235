import { byDay, byWorkingDays, type DatedOutcome } from '../engine/outcomes.ts';
import type { Situation, Standing } from '../engine/step.ts';
import type { CountedOutcome, Measure } from '../measures.ts';
import { addDays, type Day, dayOf } from '../time.ts';
import { planAnchor } from './anchors.ts';
import { followUpDue } from './counted-from.ts';
import type { OutpatientEvent } from './events.ts';
import { foldOutpatient } from './fold.ts';
import type { Outpatient } from './outpatient.ts';
import { isGoingOn } from './parties.ts';
import { PLAN_DAYS } from './policy.ts';

/** The reasons for closing a case that should not have been opened. It counts nothing. */
const MISTAKES: readonly string[] = ['mistake', 'duplicate', 'wrongType'];

/** Plans (R25), follow-ups (R11) and time to assignment (R16), for the unit of the behandlare. */
export function countOutpatient(
  c: Outpatient,
  events: readonly Standing<OutpatientEvent>[],
  s: Situation,
): CountedOutcome[] {
  if (c.closed && MISTAKES.includes(c.closed.why)) return [];
  const as = (measure: Measure, outcomes: DatedOutcome[]) =>
    outcomes.map((one) => ({ unit: c.unit, measure, ...one }));
  return [
    ...as('plans', plan(c, s)),
    ...as('followUps', followUps(c, s.today)),
    ...as('assignments', assignments(events, c, s.today)),
  ];
}

function plan(c: Outpatient, s: Situation): DatedOutcome[] {
  const from = c.firstAssigned && planAnchor(c, s.settings);
  return from ? byDay(addDays(from.day, PLAN_DAYS), c.plan?.on, stoppedOn(c), s.today) : [];
}

/**
 * Each follow-up counted from the one before it, the first from the initial meeting, and the coming
 * one too (R11).
 */
function followUps(c: Outpatient, today: Day): DatedOutcome[] {
  const held: (Day | undefined)[] = c.meetings.followUp.held.map(({ day }) => day);
  const first = (c.meetings.initial.held[0] ?? c.started)?.day;
  return [...held, undefined].flatMap((day, at) => {
    const from = at === 0 ? first : held[at - 1];
    return from === undefined ? [] : byDay(followUpDue({ day: from }), day, stoppedOn(c), today);
  });
}

/**
 * Each time the manager was asked to name somebody. The question is read off the case before the
 * answer.
 */
function assignments(
  events: readonly Standing<OutpatientEvent>[],
  c: Outpatient,
  today: Day,
): DatedOutcome[] {
  const answered = events.flatMap((event, at) => {
    const asked =
      event.type === 'assigned' ? foldOutpatient(events.slice(0, at)).toAssign : undefined;
    return asked ? byWorkingDays(asked.on, dayOf(event.at), today) : [];
  });
  return c.toAssign && isGoingOn(c)
    ? [...answered, ...byWorkingDays(c.toAssign.on, undefined, today)]
    : answered;
}

/** The day from which nobody owed a plan or a follow-up any longer. */
function stoppedOn(c: Outpatient): Day | undefined {
  return c.ending?.on ?? (c.closed && dayOf(c.closed.at));
}
