import { isDuty, standing } from '../../src/domain/case.ts';
import { together } from '../../src/domain/lists.ts';
import { statedDays } from '../../src/domain/outpatient/correct.ts';
import { PLAN_DAYS, planAnchor } from '../../src/domain/outpatient/policy.ts';
import { actingFor, unitOf } from '../../src/domain/people.ts';
import type { Task } from '../../src/domain/step.ts';
import { addDays } from '../../src/domain/time.ts';
import { type Element, heading, labelled, quiet, text } from '../elements.ts';
import { nameOf } from '../look.ts';
import { anchors, bookedAs, card, dates, dayText, instantText, namesText, unreachedWhy } from '../texts.ts';
import { awaitedText } from './awaited.ts';
import { names, owes, type Seen } from './buttons.ts';
import { happenedBy } from './history.ts';

/** Who waits for whom: every duty that is not the viewer's, with its owner (R1). What several people owe alike is one line. */
export function waiting(seen: Seen): Element[] {
  const others = seen.tasks.filter((task) => isDuty(task) && !task.later && !isOnlyNominal(task) && !owes(seen, task));
  const lines = new Map<string, string[]>();
  for (const tasks of together(others)) {
    const what = waitingFor(seen, tasks);
    lines.set(what, [...new Set([...(lines.get(what) ?? []), ...ownersOf(seen, tasks)])]);
  }
  const texts = [...lines].map(([what, owners]) => text(`${namesText(owners)}: ${what}`, { spacing: 'Small' }));
  return texts.length === 0 ? [] : [heading(card.waiting), ...texts];
}

/** What a therapist is to do when there is none: it is naming one that is waited for. */
function isOnlyNominal(task: Task): boolean {
  return task.blocked?.why === 'assignFirst';
}

function ownersOf(seen: Seen, tasks: readonly Task[]): string[] {
  const { people, today } = seen.s;
  const acting = (tasks[0]?.seats ?? []).map((seat) => actingFor(seat, people, today));
  return acting.map((who) =>
    who?.for === undefined ? nameOf(people, who?.person) : card.standIn(nameOf(people, who.person), nameOf(people, who.for)),
  );
}

function waitingFor(seen: Seen, tasks: readonly Task[]): string {
  const { today } = seen.s;
  // A day still to come stands below with what it is counted from.
  const late = tasks.map((task) => task.deadline?.due).find((day) => day !== undefined && day < today);
  const by = late === undefined ? '' : `, ${card.late(dayText(late, today))}`;
  const rules = [...new Set(tasks.map((task) => task.rules[0]))].join(', ');
  return `${awaitedText(tasks)}${by} (${rules})`;
}

/** What comes, with what its date is counted from; the people; and the dates that have been. */
export function caseFacts(seen: Seen): Element[] {
  const { state, s, look } = seen;
  const therapists = names(
    seen,
    state.therapists.map((t) => t.id),
  );
  const past = statedDays(state).map(
    ({ what, stated }): Pair => [dates[what as keyof typeof dates], `${dayText(stated.day, s.today)}${missing(seen, stated.n)}`],
  );
  const pairs: Pair[] = [
    ...(state.closed ? [] : coming(seen)),
    [card.socialWorker, nameOf(s.people, state.socialWorker)],
    [card.manager, nameOf(s.people, unitOf(s.people, state.unit)?.manager)],
    ...(therapists.length > 0 ? [[card.therapist, namesText(therapists)] as const] : []),
    ...(state.vsNumber === undefined ? [] : [[card.vsNumber(look.caseSystem), state.vsNumber] as const]),
    ...past,
    ...(state.plan ? [[card.plan, card.written(dayText(state.plan.on, s.today), state.plan.together)] as const] : []),
  ];
  return pairs.map(([label, value]) => labelled(label, value));
}

/** R11: a therapist who was not there does not pass in silence. */
function missing(seen: Seen, n: number): string {
  const { initial, followUp, closing } = seen.state.meetings;
  const absent = [initial, followUp, closing].flatMap(({ held }) => held).find((talk) => talk.n === n)?.absent ?? [];
  return absent.length === 0 ? '' : card.without(namesText(names(seen, absent)));
}

type Pair = readonly [string, string];

function coming(seen: Seen): Pair[] {
  const { state, s } = seen;
  const from = planAnchor(state, s.settings);
  const expected = state.planExpected === undefined ? '' : `. ${card.expected(dayText(state.planExpected, s.today))}`;
  const plan: Pair[] =
    from && !state.plan && state.therapists.length > 0
      ? [[card.plan, `${counted(seen, addDays(from.day, PLAN_DAYS), from)}${expected}`]]
      : [];
  return [
    ...talk(seen, 'Initial', dates.initialMeeting, state.meetings.initial.booked?.day),
    ...plan,
    ...talk(seen, 'FollowUp', card.nextFollowUp, state.meetings.followUp.booked?.day),
    ...talk(seen, 'Closing', dates.closingMeeting, state.meetings.closing.booked?.day),
  ];
}

/** A talk that is to be held: the day it is booked; unless that is in time, the last day for it and what that is counted from. */
function talk(seen: Seen, kind: string, label: string, booked: string | undefined): Pair[] {
  const deadline = seen.tasks.find((task) => task.step === `hold${kind}`)?.deadline;
  if (!deadline) return [];
  const { due, from } = deadline;
  const parts = [
    ...(booked === undefined ? [] : [`${bookedAs(kind)} ${dayText(booked, seen.s.today)}`]),
    ...(due === undefined || (booked !== undefined && booked <= due) ? [] : [counted(seen, due, from)]),
  ];
  return parts.length === 0 ? [] : [[label, parts.join(', ')]];
}

function counted(seen: Seen, due: string, from: { what: string; day: string }): string {
  return card.counted(dayText(due, seen.s.today), anchors[from.what] ?? from.what, dayText(from.day, seen.s.today));
}

/** Corrections, what was undone, who could not be reached, and a pause. */
export function remarks(seen: Seen): Element[] {
  const { doc, s, state } = seen;
  const lines: string[] = [];
  for (const event of standing(doc.events)) {
    if (event.was === undefined || !('day' in event)) continue;
    const what = statedDays(state).find(({ stated }) => stated.n === event.n)?.what;
    lines.push(
      card.corrected(
        (dates[what as keyof typeof dates] ?? card.date).toLowerCase(),
        dayText(event.day, s.today),
        dayText(event.was, s.today),
      ),
    );
  }
  for (const event of doc.events) {
    if (event.type !== 'undone') continue;
    lines.push(card.undone(nameOf(s.people, event.by), instantText(event.at, s.today), happenedBy(seen, event.of)));
  }
  for (const [person, { reason }] of Object.entries(doc.unreached))
    lines.push(card.unreached(nameOf(s.people, person), unreachedWhy[reason] ?? reason));
  if (state.pause && s.today < state.pause.until) lines.push(card.paused(dayText(state.pause.until, s.today)));
  return lines.slice(-6).map(quiet);
}
