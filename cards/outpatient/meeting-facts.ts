import { lastDay } from '../../src/domain/last-day.ts';
import { planAnchor } from '../../src/domain/outpatient/anchors.ts';
import type { Meeting } from '../../src/domain/outpatient/outpatient.ts';
import { PLAN_DAYS } from '../../src/domain/outpatient/policy.ts';
import { addDays } from '../../src/domain/time.ts';
import { names } from '../case/seen.ts';
import { anchors, bookedFor, bookedText, card, dates, dayText, namesText } from '../texts.ts';
import type { SeenOutpatient } from './seen.ts';

/** R11: names the therapists who did not take part. */
export function whoMissed(seen: SeenOutpatient, n: number): string {
  const { initial, followUp, closing } = seen.state.meetings;
  const absent =
    [initial, followUp, closing].flatMap(({ held }) => held).find((talk) => talk.n === n)?.absent ??
    [];
  return absent.length === 0 ? '' : card.without(namesText(names(seen, absent)));
}

export type Pair = readonly [string, string];

/** The dates that come, the next one first, each with what it is counted from. */
export function comingDates(seen: SeenOutpatient): Pair[] {
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
    ...talk(seen, 'Initial', dates.initialMeeting, state.meetings.initial.booked),
    ...plan,
    ...talk(seen, 'FollowUp', card.nextFollowUp, state.meetings.followUp.booked),
    ...talk(seen, 'Closing', dates.closingMeeting, state.meetings.closing.booked),
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
  booked: Meeting['booked'],
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
    ...(booked === undefined ? [] : [bookedFor(kind, bookedText(booked, seen.s.today))]),
    ...(due === undefined || (booked !== undefined && booked.day <= due)
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
