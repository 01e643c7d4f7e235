import type { Aid } from './aid/aid.ts';
import type { AidEvent } from './aid/events.ts';
import { foldAid } from './aid/fold.ts';
import { type CheckOutcome, outcomeOf } from './aid/link-check/check.ts';
import type { Check } from './aid/link-check/check-events.ts';
import { type CaseDocument, type CaseKind, stateOf } from './document.ts';
import { standing } from './engine/case.ts';
import type { Situation, Standing } from './engine/step.ts';
import { followUpDue, planAnchor } from './outpatient/counted-from.ts';
import type { OutpatientEvent } from './outpatient/events.ts';
import { foldOutpatient } from './outpatient/fold.ts';
import type { Outpatient } from './outpatient/outpatient.ts';
import { isGoingOn } from './outpatient/parties.ts';
import { PLAN_DAYS } from './outpatient/policy.ts';
import { type PersonId, type Unit, unitOfSide } from './people/people.ts';
import { representedBy } from './people/stand-ins.ts';
import { addDays, addMinutes, addWorkingDays, type Day, dayOf, type Instant } from './time.ts';

/** A calendar month in Sweden, YYYY-MM. */
export type Month = string;

/**
 * What a unit's own control (egenkontroll, E20) counts: plans within three weeks (R25), follow-ups within three months (R11), time to
 * assignment (R16), checks of Link (S5, S12), and time to receipt of a watch (S11), an application (E15), a handover (S24).
 */
export const measures = [
  'plans',
  'followUps',
  'assignments',
  'checks',
  'watches',
  'applications',
  'handovers',
] as const;
export type Measure = (typeof measures)[number];

/** How many ways each can come out. */
const OUTCOMES: Readonly<Record<Measure, number>> = {
  plans: 3,
  followUps: 3,
  assignments: 3,
  checks: 4,
  watches: 3,
  applications: 3,
  handovers: 3,
};

/**
 * How many came out each way, the best first: plans and follow-ups in time, late, missing; checks
 * confirmed in time, late, afterwards, not; a watch taken within the hour, the same day, later;
 * everything else the same day, within one working day, later.
 */
export type Counts = readonly number[];

/** One thing that was to be done, as it is counted. It says nothing of who, nor of which case. */
export interface Counted {
  readonly unit: string;
  readonly measure: Measure;
  /** Which of its measure's ways, from 0. */
  readonly outcome: number;
  readonly day: Day;
}

type Outcome = Omit<Counted, 'unit' | 'measure'>;

/** A month of some units, as counts alone (ROUTINES 7). A unit, or a measure, with nothing to count is left out. */
export interface OwnControl {
  readonly month: Month;
  readonly units: readonly {
    readonly unit: string;
    readonly counts: readonly { readonly measure: Measure; readonly of: Counts }[];
  }[];
}

export function ownControl(
  counted: readonly Counted[],
  month: Month,
  units: readonly string[],
): OwnControl {
  const inMonth = counted.filter((one) => monthOf(one.day) === month);
  const countsOf = (unit: string) =>
    measures
      .map((measure) => {
        const own = inMonth.filter((one) => one.unit === unit && one.measure === measure);
        const ways = Array.from({ length: OUTCOMES[measure] }, (_, outcome) => outcome);
        return {
          measure,
          of: ways.map((outcome) => own.filter((one) => one.outcome === outcome).length),
        };
      })
      .filter(({ of }) => of.some((count) => count > 0));
  return {
    month,
    units: units
      .map((unit) => ({ unit, counts: countsOf(unit) }))
      .filter(({ counts }) => counts.length > 0),
  };
}

/**
 * What a case has to count, each thing once: on the day it was done in time, or else on the day its time was out, so that the months
 * add up. What has still some time left is not counted yet; nor is anything of a case that was opened by mistake.
 *
 * An outpatient case counts for the unit of the behandlare; what VO and FH ask of each other for the unit that was asked to take it;
 * a check for the unit that was to make it.
 */
export function countedIn(doc: CaseDocument, s: Situation): Counted[] {
  if (doc.kind === 'check') return checked(stateOf(doc) as Check, s);
  return doc.kind === 'outpatient' ? inOutpatient(doc, s) : receipts(doc, s);
}

/** The kinds of cases that count for a unit. */
export function kindsOf(unit: Unit): CaseKind[] {
  return unit.side === undefined ? ['outpatient'] : ['check', 'watch', 'application', 'ongoing'];
}

/** The units whose own control is the person's to see: those they manage, or stand in as the manager of today (E9). */
export function unitsOf(person: PersonId, s: Situation): Unit[] {
  const own = representedBy(person, s.people, s.today);
  return s.people.staff.units.filter((unit) => own.includes(unit.manager));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function monthBefore(day: Day): Month {
  return monthOf(addDays(`${monthOf(day)}-01`, -1));
}

const MISTAKES: readonly string[] = ['mistake', 'duplicate', 'wrongType'];

function inOutpatient(doc: CaseDocument, s: Situation): Counted[] {
  const events = standing(doc.events) as readonly Standing<OutpatientEvent>[];
  const c = foldOutpatient(events);
  if (c.closed && MISTAKES.includes(c.closed.why)) return [];
  const as = (measure: Measure, outcomes: Outcome[]) =>
    outcomes.map((one) => ({ unit: c.unit, measure, ...one }));
  return [
    ...as('plans', plan(c, s)),
    ...as('followUps', followUps(c, s.today)),
    ...as('assignments', assignments(events, c, s.today)),
  ];
}

function plan(c: Outpatient, s: Situation): Outcome[] {
  const from = c.firstAssigned && planAnchor(c, s.settings);
  return from ? byDay(addDays(from.day, PLAN_DAYS), c.plan?.on, stoppedOn(c), s.today) : [];
}

/** Each from the one before it, the first from the initial meeting, and the one that is to come (R11). */
function followUps(c: Outpatient, today: Day): Outcome[] {
  const held: (Day | undefined)[] = c.meetings.followUp.held.map(({ day }) => day);
  const first = (c.meetings.initial.held[0] ?? c.started)?.day;
  return [...held, undefined].flatMap((day, at) => {
    const from = at === 0 ? first : held[at - 1];
    return from === undefined ? [] : byDay(followUpDue({ day: from }), day, stoppedOn(c), today);
  });
}

/** Each time the manager was asked to name somebody: what was asked is read off the case as it stood before the answer. */
function assignments(
  events: readonly Standing<OutpatientEvent>[],
  c: Outpatient,
  today: Day,
): Outcome[] {
  const answered = events.flatMap((event, at) => {
    const asked =
      event.type === 'assigned' ? foldOutpatient(events.slice(0, at)).toAssign : undefined;
    return asked ? byWorkingDays(asked.on, dayOf(event.at), today) : [];
  });
  return c.toAssign && isGoingOn(c)
    ? [...answered, ...byWorkingDays(c.toAssign.on, undefined, today)]
    : answered;
}

/** Only what the other unit was asked for: a colleague who takes over inside the unit receives nothing from it. */
function receipts(doc: CaseDocument, s: Situation): Counted[] {
  const events = standing(doc.events) as readonly Standing<AidEvent>[];
  const c = foldAid(events);
  if (c.ended && MISTAKES.includes(c.ended.why)) return [];
  const measure = (
    { watch: 'watches', application: 'applications', ongoing: 'handovers' } as const
  )[c.kind];
  const received = (
    { to, at }: NonNullable<Aid['offer']>,
    taken: Instant | undefined,
  ): Counted[] => {
    const unit = unitOfSide(s.people, to)?.id;
    if (unit === undefined) return [];
    const outcomes =
      measure === 'watches'
        ? byHours(at, taken, s.today)
        : byWorkingDays(dayOf(at), taken && dayOf(taken), s.today);
    return outcomes.map((one) => ({ unit, measure, ...one }));
  };
  const taken = events.flatMap((event, at) => {
    const offer = event.type === 'taken' ? foldAid(events.slice(0, at)).offer : undefined;
    return offer ? received(offer, event.at) : [];
  });
  return c.offer && !c.ended ? [...taken, ...received(c.offer, undefined)] : taken;
}

function checked(c: Check, s: Situation): Counted[] {
  const unit = unitOfSide(s.people, c.side)?.id;
  const outcome = CHECK_OUTCOMES[outcomeOf(c, s)];
  return unit === undefined || outcome === undefined
    ? []
    : [{ unit, measure: 'checks', outcome, day: c.day }];
}

const CHECK_OUTCOMES: Readonly<Record<CheckOutcome, number | undefined>> = {
  inTime: 0,
  late: 1,
  afterwards: 2,
  unconfirmed: 3,
  open: undefined,
};

/** In time, late or missing. What nobody owed any longer on its last day is none of these. */
function byDay(due: Day, done: Day | undefined, stopped: Day | undefined, today: Day): Outcome[] {
  if (done !== undefined && done <= due) return [{ outcome: 0, day: done }];
  if (due >= today || (done === undefined && stopped !== undefined && stopped <= due)) return [];
  return [{ outcome: done === undefined ? 2 : 1, day: due }];
}

/** The same day, by the next working day, or later: later also while it waits. */
function byWorkingDays(asked: Day, taken: Day | undefined, today: Day): Outcome[] {
  const next = addWorkingDays(asked, 1);
  if (taken !== undefined && taken <= next)
    return [{ outcome: taken <= asked ? 0 : 1, day: taken }];
  return today > next ? [{ outcome: 2, day: addDays(next, 1) }] : [];
}

/** Within the hour, the same day, or later: later also while it waits. */
function byHours(asked: Instant, taken: Instant | undefined, today: Day): Outcome[] {
  const day = dayOf(asked);
  if (taken !== undefined && taken <= addMinutes(asked, 60))
    return [{ outcome: 0, day: dayOf(taken) }];
  if (taken !== undefined && dayOf(taken) === day) return [{ outcome: 1, day }];
  return today > day ? [{ outcome: 2, day: addDays(day, 1) }] : [];
}

/** The day from which nobody owed a plan or a follow-up any longer. */
function stoppedOn(c: Outpatient): Day | undefined {
  return c.ending?.on ?? (c.closed && dayOf(c.closed.at));
}
