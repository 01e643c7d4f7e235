import { type Amendment, isDuty, type Stamp, standing, type Task } from '../../src/domain/case.ts';
import { together } from '../../src/domain/lists.ts';
import { statedDays } from '../../src/domain/outpatient/correct.ts';
import { PLAN_DAYS, planAnchor } from '../../src/domain/outpatient/policy.ts';
import { actingFor, unitOf } from '../../src/domain/people.ts';
import { addDays } from '../../src/domain/time.ts';
import { type Element, facts, heading, quiet, text } from '../elements.ts';
import { nameOf } from '../look.ts';
import { anchors, card, dates, dayText, instantText, namesText, unreachedWhy } from '../texts.ts';
import { awaitedText } from './awaited.ts';
import { names, owes, type Seen } from './buttons.ts';

/** Who waits for whom: every duty that is not the viewer's, with its owner (R1). */
export function waiting(seen: Seen): Element[] {
  const others = seen.tasks.filter((task) => isDuty(task) && !task.later && !owes(seen, task));
  const lines = [...new Set(together(others).map((tasks) => waitingLine(seen, tasks)))];
  return lines.length === 0 ? [] : [heading(card.waiting), ...lines.map((line) => text(line, { spacing: 'Small' }))];
}

function waitingLine(seen: Seen, tasks: readonly Task[]): string {
  const { people, today } = seen.s;
  const seats = tasks[0]?.seats ?? [];
  const owners = seats.map((seat) => actingFor(seat, people, today)).map((who) => nameOf(people, who?.for ?? who?.person));
  const due = tasks.map((task) => task.deadline?.due).find((day) => day !== undefined);
  const by = due === undefined ? '' : due < today ? `, ${card.late(dayText(due, today))}` : `, ${card.by(dayText(due, today))}`;
  const rules = [...new Set(tasks.map((task) => task.rules[0]))].join(', ');
  return `${namesText([...new Set(owners)])}: ${awaitedText(tasks)}${by} (${rules})`;
}

/** The people, the dates with what they are counted from, and what comes. */
export function dateFacts(seen: Seen): Element[] {
  const { state, s, look } = seen;
  const day = (value: string) => dayText(value, s.today);
  const pairs: [string, string][] = statedDays(state).map(({ what, stated }) => [
    dates[what as keyof typeof dates],
    day(stated.day),
  ]);
  const from = planAnchor(state, s.settings);
  if (from && !state.plan && state.therapists.length > 0 && !state.closed)
    pairs.push([card.plan, counted(seen, addDays(from.day, PLAN_DAYS), from)]);
  if (state.plan) pairs.push([card.plan, day(state.plan.on)]);
  const next = seen.tasks.find((task) => task.step === 'holdFollowUp')?.deadline;
  if (next?.due !== undefined && !state.meetings.followUp.booked)
    pairs.push([card.nextFollowUp, counted(seen, next.due, next.from)]);
  if (state.meetings.followUp.booked)
    pairs.push([
      card.nextFollowUp,
      `${day(state.meetings.followUp.booked.day)}${next?.due === undefined ? '' : ` (${card.by(day(next.due))})`}`,
    ]);
  const people: [string, string][] = [
    [card.socialWorker, nameOf(s.people, state.socialWorker)],
    [card.manager, nameOf(s.people, unitOf(s.people, state.unit)?.manager)],
    ...(state.therapists.length > 0
      ? [
          [
            card.therapist,
            namesText(
              names(
                seen,
                state.therapists.map((t) => t.id),
              ),
            ),
          ] as [string, string],
        ]
      : []),
    ...(state.vsNumber === undefined ? [] : [[card.vsNumber(look.caseSystem), state.vsNumber] as [string, string]]),
  ];
  return [facts([...people, ...pairs])];
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
  for (const event of doc.events as readonly (Partial<Amendment> & Stamp)[]) {
    if (event.type === 'undone') lines.push(card.undone(nameOf(s.people, event.by), instantText(event.at, s.today)));
  }
  for (const [person, { reason }] of Object.entries(doc.unreached))
    lines.push(card.unreached(nameOf(s.people, person), unreachedWhy[reason] ?? reason));
  if (state.pause && s.today < state.pause.until) lines.push(card.paused(dayText(state.pause.until, s.today)));
  return lines.slice(-6).map(quiet);
}
