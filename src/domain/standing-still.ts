import type { CaseDocument } from './case-document.ts';
import { openTasks, routineOf, stateOf } from './case-state.ts';
import { isDuty } from './engine/case.ts';
import type { Situation } from './engine/step.ts';
import { type CaseKind, type CaseTask, isOneTime, kindOf } from './kinds.ts';
import { lastDay } from './last-day.ts';
import type { People, PersonId } from './people/people.ts';
import { holderOf, personIn, type Seat, unitIn } from './people/seat.ts';
import { lastKnown, unitOf } from './people/staff-list.ts';
import { addDays, type Day } from './time.ts';
import { waitedSince } from './waited.ts';

/** A case that stands still in a unit: since when, and the people of the unit who owe it. */
export interface StandsStill {
  readonly unit: string;
  readonly since: Day;
  readonly owed: readonly PersonId[];
}

/**
 * Where the case stands still (står still, E20, E24), once for each unit that owes something late. A
 * duty stands still when its last day has passed, counted from the day after. Without a last day it
 * does from its first reminder on, counted from when it began to wait. What is reminded of only once
 * (E3), what waits for somebody else's step, a case that has ended and a check of Link never do.
 */
export function standsStillIn(doc: CaseDocument, s: Situation): readonly StandsStill[] {
  const isEnded = routineOf(doc.kind).endedAt(stateOf(doc), s) !== undefined;
  if (isEnded || isOneTime(doc.kind)) return [];
  const units = new Map<string, StandsStill>();
  for (const task of openTasks(doc, s)) {
    const since = stillSince(task, doc, s);
    if (since === undefined) continue;
    for (const seat of task.seats) {
      const unit = unitOfSeat(seat, doc.kind, s.people);
      const owner = holderOf(seat, s.people);
      if (unit === undefined || owner === undefined) continue;
      const { since: earlier = since, owed = [] } = units.get(unit) ?? {};
      units.set(unit, {
        unit,
        since: earlier < since ? earlier : since,
        owed: [...new Set([...owed, owner])],
      });
    }
  }
  return [...units.values()];
}

/** Since when an open duty stands still. Undefined while it does not. */
function stillSince(task: CaseTask, doc: CaseDocument, { today }: Situation): Day | undefined {
  const still = stillFrom(task, doc, today);
  return still && still.from <= today ? still.since : undefined;
}

/**
 * The day from which an open duty stands still, if nobody answers it, and since when it then counts.
 * Undefined for a duty that never does.
 */
export function stillFrom(
  task: CaseTask,
  doc: CaseDocument,
  today: Day,
): { readonly from: Day; readonly since: Day } | undefined {
  const { deadline, later, blocked } = task;
  if (!isDuty(task) || later || blocked || !deadline || deadline.reminders.length < 2)
    return undefined;
  const due = lastDay(deadline);
  if (due !== undefined) return { from: addDays(due, 1), since: addDays(due, 1) };
  const [first] = deadline.reminders;
  return first && { from: first.on, since: waitedSince(task, doc, today) };
}

/** The unit that a seat belongs to in cases of this kind. */
export function unitOfSeat(seat: Seat, kind: CaseKind, people: People): string | undefined {
  const person = personIn(seat);
  if (person === undefined) return unitIn(seat);
  const units = lastKnown(people, person)?.roles.map((held) => unitOf(people, held.unit)) ?? [];
  return units.find((unit) => unit !== undefined && kindOf(kind).isOfUnit(unit))?.id;
}
