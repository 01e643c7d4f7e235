import { planAnchor } from '../../src/domain/outpatient/anchors.ts';
import { PLAN_DAYS } from '../../src/domain/outpatient/policy.ts';
import { statedDays } from '../../src/domain/outpatient/stated-days.ts';
import { unconfirmedTicks } from '../../src/domain/outpatient/unconfirmed.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { addDays } from '../../src/domain/time.ts';
import { lastDay } from '../../src/domain/waited.ts';
import { names } from '../case/buttons.ts';
import { correctionRemarks, unreachedRemarks } from '../case/remarks.ts';
import { nameOf } from '../look.ts';
import { anchors, bookedAs, card, dates, dayText, namesText } from '../texts.ts';
import type { SeenOutpatient } from './seen.ts';

/** The coming dates with what they are counted from, the people, and the past dates. */
export function caseFacts(seen: SeenOutpatient): readonly Pair[] {
  const { state, s, look } = seen;
  const therapists = names(
    seen,
    state.therapists.map((t) => t.id),
  );
  const past = statedDays(state).map(
    ({ what, stated }): Pair => [
      dates[what],
      `${dayText(stated.day, s.today)}${whoMissed(seen, stated.n)}`,
    ],
  );
  const pairs: Pair[] = [
    ...(state.closed ? [] : comingDates(seen)),
    [card.socialWorker, nameOf(s.people, state.socialWorker)],
    [card.manager, nameOf(s.people, unitOf(s.people, state.unit)?.manager)],
    ...(therapists.length > 0 ? [[card.therapist, namesText(therapists)] as const] : []),
    ...(state.vsNumber === undefined
      ? []
      : [[card.vsNumber(look.caseSystem), state.vsNumber] as const]),
    ...past,
    ...notConfirmed(seen),
    ...(state.plan
      ? [[card.plan, card.written(dayText(state.plan.on, s.today), state.plan.together)] as const]
      : []),
  ];
  return pairs;
}

/**
 * E3: R20 and R23 are not asked for without end. A tick that was never made is shown as not made.
 */
function notConfirmed(seen: SeenOutpatient): Pair[] {
  if (seen.state.closed) return [];
  return unconfirmedTicks(seen.state).map(
    ({ step, who, since }): Pair => [
      card.tickOf[step](nameOf(seen.s.people, who)),
      card.notConfirmed[since],
    ],
  );
}

/** R11: names the therapists who did not take part. */
function whoMissed(seen: SeenOutpatient, n: number): string {
  const { initial, followUp, closing } = seen.state.meetings;
  const absent =
    [initial, followUp, closing].flatMap(({ held }) => held).find((talk) => talk.n === n)?.absent ??
    [];
  return absent.length === 0 ? '' : card.without(namesText(names(seen, absent)));
}

type Pair = readonly [string, string];

function comingDates(seen: SeenOutpatient): Pair[] {
  const { state, s } = seen;
  const from = planAnchor(state, s.settings);
  const expected =
    state.planExpected === undefined
      ? ''
      : `. ${card.expected(dayText(state.planExpected, s.today))}`;
  const plan: Pair[] =
    from && !state.plan && state.therapists.length > 0
      ? [[card.plan, `${countText(seen, addDays(from.day, PLAN_DAYS), from)}${expected}`]]
      : [];
  return [
    ...talk(seen, 'Initial', dates.initialMeeting, state.meetings.initial.booked?.day),
    ...plan,
    ...talk(seen, 'FollowUp', card.nextFollowUp, state.meetings.followUp.booked?.day),
    ...talk(seen, 'Closing', dates.closingMeeting, state.meetings.closing.booked?.day),
  ];
}

/**
 * A talk that is to be held: the booked day if it is in time, otherwise the last day and what that
 * is counted from.
 */
function talk(
  seen: SeenOutpatient,
  kind: string,
  label: string,
  booked: string | undefined,
): Pair[] {
  const deadline = seen.tasks.find((task) => task.step === `hold${kind}`)?.deadline;
  if (!deadline) return [];
  const { from } = deadline;
  const due = lastDay(deadline);
  const waited =
    deadline.isOurs && booked === undefined
      ? [card.waited(anchors[from.what] ?? from.what, dayText(from.day, seen.s.today))]
      : [];
  const parts = [
    ...waited,
    ...(booked === undefined ? [] : [`${bookedAs(kind)} ${dayText(booked, seen.s.today)}`]),
    ...(due === undefined || (booked !== undefined && booked <= due)
      ? []
      : [countText(seen, due, from)]),
  ];
  return parts.length === 0 ? [] : [[label, parts.join(', ')]];
}

function countText(seen: SeenOutpatient, due: string, from: { what: string; day: string }): string {
  return card.counted(
    dayText(due, seen.s.today),
    anchors[from.what] ?? from.what,
    dayText(from.day, seen.s.today),
  );
}

/** Corrections of dates, and people who could not be reached. */
export function remarks(seen: SeenOutpatient): string[] {
  const { state } = seen;
  const titleOf = (n: number) => {
    const known = statedDays(state).find(({ stated }) => stated.n === n);
    return known ? dates[known.what] : card.date;
  };
  return [...correctionRemarks(seen, titleOf), ...unreachedRemarks(seen)];
}
