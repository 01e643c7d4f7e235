import { byDay, byWorkingDays, type DatedOutcome } from '../engine/outcomes.ts';
import type { Situation, Standing } from '../engine/step.ts';
import type { CountedOutcome, Measure } from '../measures.ts';
import { unitByRole } from '../people/fitting-unit.ts';
import type { PersonId } from '../people/people.ts';
import { holderOf } from '../people/seat.ts';
import { addDays, type Day, dayOf } from '../time.ts';
import { planAnchor } from './anchors.ts';
import { assignedOn, decisionDue, followUpDue } from './counted-from.ts';
import type { OutpatientEvent } from './events.ts';
import { foldOutpatient } from './fold.ts';
import { INITIAL_MEETING_DAYS } from './meeting-policy.ts';
import type { Outpatient } from './outpatient.ts';
import { isGoingOn, managerOf } from './parties.ts';
import { PLAN_DAYS } from './policy.ts';

/** The reasons for closing a case that should not have been opened. It counts nothing. */
const MISTAKES: readonly string[] = ['mistake', 'duplicate', 'wrongType'];

/** A decision that is carried out within so many days has the best outcome (E20). */
const SOON_DAYS = 30;

type Events = readonly Standing<OutpatientEvent>[];

/** The unit and the people who owe something of a case. */
type Owing = Pick<CountedOutcome, 'owed'> & { readonly unit: string | undefined };

/**
 * What the case counts (E20). The initial meeting (R24) and the plan (R25) are owed by the
 * behandlare, the assignment (R16) by their manager, and follow-ups (R11) and the decision's own
 * clock (E22) by the socialsekreterare, whose unit may be another.
 */
export function countOutpatient(c: Outpatient, events: Events, s: Situation): CountedOutcome[] {
  if (c.closed && MISTAKES.includes(c.closed.why)) return [];
  const manager = { unit: c.unit, owed: known([holderOf(managerOf(c), s.people)]) };
  const therapists = { unit: c.unit, owed: c.therapists.map(({ id }) => id) };
  return [
    ...as('assignments', manager, assignments(events, c, s.today)),
    ...as('initialMeetings', therapists, initialMeeting(c, s.today)),
    ...as('plans', therapists, plan(c, s)),
    ...followUps(c, events, s),
    ...decision(c, events, s),
  ];
}

function as(measure: Measure, { unit, owed }: Owing, outcomes: DatedOutcome[]): CountedOutcome[] {
  return unit === undefined ? [] : outcomes.map((one) => ({ unit, measure, owed, ...one }));
}

/** Three weeks from the first assignment (R16), so that nobody delays the plan by not meeting. */
function initialMeeting(c: Outpatient, today: Day): DatedOutcome[] {
  if (!c.firstAssigned) return [];
  const due = addDays(assignedOn(c), INITIAL_MEETING_DAYS);
  return byDay(due, c.meetings.initial.held[0]?.day, stoppedOn(c), today);
}

function plan(c: Outpatient, s: Situation): DatedOutcome[] {
  const from = c.firstAssigned && planAnchor(c, s.settings);
  return from ? byDay(addDays(from.day, PLAN_DAYS), c.plan?.on, stoppedOn(c), s.today) : [];
}

/**
 * Each follow-up counted from the one before it, the first from the initial meeting, and the coming
 * one too (R11). One that was held counts for whoever was socialsekreterare then.
 */
function followUps(c: Outpatient, events: Events, s: Situation): CountedOutcome[] {
  const held = c.meetings.followUp.held;
  const first = c.meetings.initial.held[0] ?? c.started;
  return [...held, undefined].flatMap((one, at) => {
    const from = at === 0 ? first : held[at - 1];
    if (from === undefined) return [];
    const outcomes = byDay(followUpDue(from), one?.day, stoppedOn(c), s.today);
    return as('followUps', socialWorkerAt(one?.n, c, events, s), outcomes);
  });
}

/** From the decision until the initial meeting is held: within 30 days, three months, or later. */
function decision(c: Outpatient, events: Events, s: Situation): CountedOutcome[] {
  const held = c.meetings.initial.held[0];
  const soon = addDays(c.decided.day, SOON_DAYS);
  const outcomes = byDay(decisionDue(c.decided.day), held?.day, stoppedOn(c), s.today);
  const inThree = outcomes.map(({ outcome, day }) =>
    outcome === 0 ? { outcome: day <= soon ? 0 : 1, day } : { outcome: 2, day },
  );
  return as('decisions', socialWorkerAt(held?.n, c, events, s), inThree);
}

/** The socialsekreterare before the event of this number, or now, and their unit. */
function socialWorkerAt(
  n: number | undefined,
  c: Outpatient,
  events: Events,
  { people }: Situation,
): Owing {
  const { socialWorker } =
    n === undefined ? c : foldOutpatient(events.filter((event) => event.n < n));
  return { unit: unitByRole(socialWorker, 'socialWorker', people), owed: [socialWorker] };
}

/**
 * Each time the manager was asked to name somebody. The question is read off the case before the
 * answer.
 */
function assignments(events: Events, c: Outpatient, today: Day): DatedOutcome[] {
  const answered = events.flatMap((event, at) => {
    const asked =
      event.type === 'assigned' ? foldOutpatient(events.slice(0, at)).toAssign : undefined;
    return asked ? byWorkingDays(asked.on, dayOf(event.at), today) : [];
  });
  return c.toAssign && isGoingOn(c)
    ? [...answered, ...byWorkingDays(c.toAssign.on, undefined, today)]
    : answered;
}

/** The day from which nobody owed a plan or a talk any longer. */
function stoppedOn(c: Outpatient): Day | undefined {
  return c.ending?.on ?? (c.closed && dayOf(c.closed.at));
}

function known(ids: readonly (PersonId | undefined)[]): PersonId[] {
  return ids.filter((id) => id !== undefined);
}
